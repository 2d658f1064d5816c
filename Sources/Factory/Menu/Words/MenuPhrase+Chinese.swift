extension MenuPhrase {
    var chinese: String {
        switch self {
        case .welcome: "👋 你想做什么？"
        case .help:
            """
            ℹ️ *你可以发送*
            • *菜单*: 打开这个列表
            • *不良 4711 12 划伤*: 一行写完一条不良品
            • 单号，例如 *REJ-1042*: 查看进展
            • *我的*: 你的工作和上报记录
            • *K7M2QX 完成*: 用单号结尾报工单；也可发 接单、开工、暂停、做不了
            • */wo K7M2QX* / */why K7M2QX* / */status K7M2QX completed*: 查看工单 / 通知了谁 / 改状态
            • 设备编号，例如 *PR-04*: 报修
            • *返回* / *跳过* / *取消*: 回答问题时用
            • *语言*: 切换语言
            • *停止* / *开始*: 不再接收通知 / 重新接收通知；只停一类可发 *停止提醒*
            """
        case .opener: "打开菜单"
        case .title(let row):
            switch row {
            case .reject: "📦 上报不良品"
            case .return: "🔄 客户退货"
            case .sop: "⚠️ SOP 违规"
            case .track: "🔍 查询"
            case .data: "📊 查看数据"
            case .myWork: "🔧 我的工作"
            case .checklists: "📋 检查表"
            case .settings: "⚙️ 设置"
            case .help: "ℹ️ 帮助"
            }
        case .detail(let row):
            switch row {
            case .reject: "上报有缺陷的产品"
            case .return: "上报客户退回的货物"
            case .sop: "上报没按作业规程操作的情况"
            case .track: "查找上报记录或订单"
            case .data: "统计数据和你的上报记录"
            case .myWork: "您的工单和您上报的内容"
            case .checklists: "待您完成的检查表"
            case .settings: "语言、通知、免打扰时段"
            case .help: "你可以发送哪些内容"
            }
        case .dataIntro: "📊 要看哪些数据？"
        case .dataTitle(let report):
            switch report {
            case .rejects: "不良品，近 7 天"
            case .returns: "退货成本，近 30 天"
            case .sop: "SOP 违规，近 7 天"
            case .mine: "我的上报"
            case .myWeek: "我的工作，近 7 天"
            case .times: "响应与修复时间"
            case .openWork: "未完成工单"
            case .machinesDown: "停机设备"
            case .pmCompliance: "按期保养"
            }
        case .notUnderstood: "抱歉，没看懂。请选择："
        case .stranger: "你好，这里是工厂的设备维修和质量服务台。你的号码不在我们的名单里。请联系主管或办公室添加，然后再发消息。"
        case .inactive: "你好，你在工厂名单里的登记没有启用，所以这里帮不了你。请联系主管或办公室启用，然后再发消息。"
        }
    }
}

extension MainMenu.Row {
    var chinese: [String] {
        switch self {
        case .reject: ["不良", "不良品", "不合格", "不合格品", "次品"]
        case .return: ["退货", "客户退货"]
        case .sop: ["违规"]
        case .track: ["查询", "查找", "查"]
        case .data: ["数据", "统计", "报表"]
        case .myWork: ["工单", "工作"]
        case .checklists: ["检查表"]
        case .settings: ["设置"]
        case .help: []
        }
    }
}
