extension NoticeKind {
    var chinese: NoticeWording {
        let optOut = "发送“停止”，就不会再收到消息。"
        let startOrLook: [(NoticeAction, String)] = [(.start, "开始工作"), (.details, "查看详情")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 你有一张新工单

                    工单号：{{order}}
                    设备：{{equipment}}
                    优先级：{{priority}}
                    说明：{{description}}

                    请先看清说明。 动手时请点 *开始工作* 按钮。
                    """,
                buttons: startOrLook + [(.refuse, "我做不了")],
                line: "🔧 工单 {{order}} 已派给你：{{equipment}}（{{priority}}）")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 优先级已提高

                    工单号：{{order}}
                    设备：{{equipment}}
                    优先级： 由 {{before}} 升为 {{after}}

                    请优先处理。 动手时请点 *开始工作* 按钮。
                    """,
                buttons: startOrLook + [(.complete, "标记完成")],
                line: "🚨 工单 {{order}} 更紧急了：{{equipment}}（{{before}} → {{after}}）")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 备件已到货

                    工单号：{{order}}
                    设备：{{equipment}}
                    备件：{{parts}}

                    备件到了， 可以接着干。 完工后请点 *标记完成* 按钮。
                    """,
                buttons: startOrLook + [(.complete, "标记完成")], line: "📦 工单 {{order}} 的备件到了：{{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 你们班组有一张新工单

                    工单号：{{order}}
                    设备：{{equipment}}
                    优先级：{{priority}}
                    说明：{{description}}

                    先到先得。 请看清说明， 能做就点 *我来接* 按钮。
                    """,
                buttons: [(.take, "我来接"), (.refuse, "我做不了"), (.details, "查看详情")],
                line: "🔧 工单 {{order}} 可由你们班组认领：{{equipment}}（{{priority}}）")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 有一张工单待批准

                    工单号：{{order}}
                    设备：{{equipment}}
                    上报人：{{reporter}}
                    说明：{{description}}

                    要做就点 *批准* 按钮， 不做就点 *拒绝* 按钮。
                    """,
                buttons: [(.approve, "批准"), (.decline, "拒绝"), (.details, "查看详情")],
                line: "📝 工单 {{order}} 待批准：{{equipment}}，{{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 工作已完成， 请检查

                    工单号：{{order}}
                    设备：{{equipment}}
                    完成人：{{worker}}
                    完成内容：{{work}}

                    没问题就点 *验收* 按钮， 有问题就点 *退回* 按钮。
                    """,
                buttons: [(.accept, "验收"), (.sendBack, "退回"), (.details, "查看详情")],
                line: "🔎 工单 {{order}} 已完成，待检查：{{equipment}}（{{worker}}）")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 工单 {{order}} 有新消息

                    设备：{{equipment}}
                    新情况：{{news}}

                    请点 *查看详情* 按钮， 查看整张工单。
                    """,
                buttons: [(.details, "查看详情")],
                line: "🔧 工单 {{order}} 的新消息：{{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 工单 {{order}} 已创建

                    设备：{{equipment}}
                    问题：{{title}}

                    我们已经收到。 开始处理时， 会再通知你。
                    """,
                footer: optOut, line: "📝 工单 {{order}} 已创建：{{equipment}}，{{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ 工单 {{order}} 已开始处理

                    设备：{{equipment}}

                    问题解决后， 我们会通知你。
                    """,
                footer: optOut, line: "🛠️ 工单 {{order}} 已开始处理：{{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ 问题已于 {{time}} 解决

                    工单号：{{order}}
                    设备：{{equipment}}

                    你不用再做什么了。 谢谢你的耐心， 辛苦了！
                    """,
                footer: optOut, line: "✅ 工单 {{order}} 已于 {{time}} 解决：{{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 保养提醒

                    编号：{{number}}
                    设备：{{equipment}}
                    任务：{{task}}
                    截止时间：{{due}}

                    请按时完成。 做完后请点 *已完成* 按钮。
                    """,
                buttons: [(.done, "已完成"), (.reschedule, "改期")],
                line: "📅 {{number}} 截止时间 {{due}}：{{equipment}}，{{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ 保养已逾期

                    编号：{{number}}
                    设备：{{equipment}}
                    任务：{{task}}
                    原定时间：{{due}}

                    请现在就做； 做不了的话， 请点 *改期* 按钮另选日期。
                    """,
                buttons: [(.done, "已完成"), (.reschedule, "改期")],
                line: "⏰ {{number}} 自 {{due}} 起逾期：{{equipment}}，{{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 点检表：{{checklist}}

                    编号：{{number}}
                    项目数：{{items}}
                    截止时间：{{due}}

                    准备好了， 请点 *开始* 按钮， 然后逐项回答。
                    """,
                buttons: [(.start, "开始")], line: "📋 {{number}} 截止时间 {{due}}：{{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 点检表：{{checklist}}

                    编号：{{number}}
                    新情况：{{news}}

                    请点 *查看详情* 按钮， 查看整张点检表。
                    """,
                buttons: [(.details, "查看详情")],
                line: "📋 点检表 {{number}} 的新消息：{{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 紧急警报：{{text}}

                    级别：{{level}}
                    警报编号：{{number}}
                    发送人：{{sender}}

                    请马上点 *我很安全* 或 *我需要帮助* 按钮， 免得大家到处找你。
                    """,
                buttons: [(.safe, "我很安全"), (.help, "我需要帮助")], line: "🚨 紧急警报 {{number}}：{{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 紧急警报：{{text}}

                    级别：{{level}}
                    警报编号：{{number}}
                    发送人：{{sender}}

                    请看完这条消息， 看完马上点 *已阅* 按钮， 不要耽误。
                    """,
                buttons: [(.seen, "已阅")], line: "🚨 紧急警报 {{number}}：{{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 紧急警报：{{text}}

                    级别：{{level}}
                    警报编号：{{number}}
                    发送人：{{sender}}

                    请立即行动， 不要耽误， 注意安全。 照办即可， 不用回复。
                    """,
                line: "🚨 紧急警报 {{number}}：{{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ 警报解除：{{text}}

                    警报编号：{{number}}
                    发送人：{{sender}}

                    紧急情况已经结束， 请大家放心。 现在起， 可以照常工作。
                    """,
                buttons: [(.seen, "已阅")], line: "✅ 警报解除 {{number}}：{{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 你有一节新课：{{lesson}}

                    编号：{{number}}
                    内容：{{about}}

                    有几分钟空闲时， 请点 *开始* 按钮。
                    """,
                footer: optOut, buttons: [(.start, "开始")], line: "🎓 课程 {{number}} 可以学了：{{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* 是你的验证码。

                    有效期 {{minutes}} 分钟，请不要告诉任何人。
                    """,
                line: "🔑 有人请求了验证码")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 有一条消息和你在工厂的工作有关。

                    请点 *查看消息* 按钮，或直接回复，消息就会发给你。
                    """,
                buttons: [(.details, "查看消息")], line: "🔔 你有一条消息")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ 我们的服务中断过。

                    没能及时送达的通知：{{count}}

                    发送 *我的* 查看你现在的待办。
                    """,
                buttons: [(.details, "查看待办")], line: "⌛ 没能及时送达的通知：{{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ 你的通知汇总，条数：{{count}}

                    内容如下：
                    {{lines}}

                    发送 *我的* 查看你现在的待办。
                    """,
                line: "🗂️ 通知汇总，条数：{{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 你上报的 {{number}} 有了新进展

                    处理情况：{{news}}

                    谢谢你的上报， 帮了大忙。
                    """,
                buttons: [(.details, "查看详情")], line: "📣 {{number}}：{{news}}")
        }
    }
}
