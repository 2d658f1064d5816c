import Messaging

extension LeadPhrase {
    var chinese: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "批准"
            case .decline: "拒绝"
            case .merge: "合并"
            case .assign: "派单"
            case .offer: "让团队认领"
            case .accept: "验收"
            case .sendBack: "退回"
            case .priority: "优先级"
            case .cancel: "取消工单"
            case .reopen: "重新打开"
            case .who: "通知了谁？"
            case .more: "更多"
            }
        case .detail(let action):
            switch action {
            case .approve: "通知团队，先认领者负责"
            case .decline: "不处理，并把原因告诉上报人"
            case .merge: "与另一张工单相同"
            case .assign: "派给某人：在岗且任务少的在前"
            case .offer: "先认领者负责"
            case .accept: "做得好：关闭工单"
            case .sendBack: "还没做好：说明原因"
            case .priority: "更紧急或不那么紧急"
            case .cancel: "不再需要：说明原因"
            case .reopen: "故障又出现：继续处理"
            case .who: "已送达、已读或已回复"
            case .more: "你可以决定的一切"
            }
        case .undoTitle: "撤销"
        case .other: "其他人…"
        case .otherDetail: "发送姓名或工号"
        case .usualTeam: "按设备设定"
        case .choose(let number): "\(number)：你的决定是？"
        case .askPerson(let number): "\(number)：派给谁？请发送姓名或工号。"
        case .noSuchPerson(let said): "没有找到叫“\(said)”的在职人员。请发送姓名或工号。"
        case .whichPerson(let number): "\(number)：你指的是谁？"
        case .askAssignee(let number): "\(number)：派给谁？"
        case .noCandidates(let number): "\(number)：这里没有技术员。请选 *\(LeadPhrase.other.chinese)* 再发送姓名。"
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "在岗" : "不在岗") + " · "
                + (jobs == 0 ? "没有任务" : jobs == 1 ? "1 项任务" : "\(jobs) 项任务")
        case .askTeam(let number): "\(number)：哪个团队？"
        case .askLevel(let number, let level): "\(number)：有多紧急？现在：\(level.text(in: .chinese))。"
        case .askMerge(let number): "\(number)：与这台设备的哪张工单相同？"
        case .nothingToMerge: "这台设备没有其他未完成的工单。"
        case .askReason(let number): "\(number)：为什么？请简单说明原因。"
        case .askReasonOrSkip(let number, let level):
            "\(number)：\(level.text(in: .chinese))。为什么？请简单说明， 或发送 "
                + "*\(ConversationPhrase.skipTitle.text(in: .chinese))* 。"
        case .offered: "✅ 已通知团队，先认领者负责。"
        case .assigned(let name): "✅ 已派给 \(name)，并已通知。"
        case .declined: "✅ 已拒绝，并通知上报人。"
        case .merged(let number): "✅ 已并入 \(number)，并通知上报人。"
        case .accepted: "✅ 已验收并关闭，通知上报人。"
        case .sentBack: "↩️ 已退回，并通知处理人。"
        case .prioritised(let before, let after): "✅ 优先级：\(before.text(in: .chinese)) → \(after.text(in: .chinese))。"
        case .cancelled: "✅ 已取消，并通知负责人。"
        case .reopened: "✅ 已重新打开，并通知负责人。"
        case .leadDecides: "这要由主管决定，请找你的主管。"
        case .notNow(let state): "现在不行：工单\(WorkTitle.state(state).text(in: .chinese))。"
        case .ownWork: "这项工作是你自己做的，要由别人检查。"
        case .noSuchOrder(let said): "没有找到未完成的工单 \(said)。"
        case .severalOrders(let said): "有几张工单以 \(said) 结尾。哪一张？"
        case .tooLate: "它关闭已超过 14 天，请重新上报。"
        case .tooLong(let max): "请不要超过 \(max) 个字。"
        case .changed: "情况已有变化，现在是这样："
        case .told(let number): "👥 \(number)：已通知的人"
        case .toldNobody(let number): "👥 \(number)：还没有通知任何人。"
        case .reach(let reach):
            switch reach {
            case .answered: "已回复"
            case .read: "已读"
            case .delivered: "已送达"
            case .sent: "已发送"
            case .waiting: "待发送"
            case .failed: "未送达"
            }
        case .plant: "全厂"
        case .open(let place, let count): "🔥 \(place)：\(count) 张未完成"
        case .nothingOpen(let place): "✅ \(place)：没有未完成的工单。"
        case .stands(let machine, let since): "🛑 \(machine) 自 \(since) 停机"
        case .nobody: "没人接"
        case .age(let age):
            age.said(days: { "\($0)天" }, hours: { "\($0)小时" }, minutes: { "\($0)分" })
        }
    }
}

extension LeadWord {
    var chinese: [String] {
        switch self {
        case .approve: ["批准", "同意"]
        case .decline: ["拒绝"]
        case .assign: ["派单", "指派"]
        case .offer: ["让团队认领"]
        case .accept: ["验收", "通过"]
        case .sendBack: ["退回"]
        case .priority: ["优先级"]
        case .reopen: ["重新打开"]
        case .who: ["通知了谁", "谁"]
        case .cancel: FixedWord.cancel.spellings(in: .chinese)
        case .burning: ["紧急", "急事"]
        }
    }
}
