extension FigureWord {
    var chinese: String {
        switch self {
        case .minute: "分钟"
        case .hour: "小时"
        case .day: "天"
        case .average: "平均"
        case .median: "中位数"
        case .taken: "接单"
        case .takenFormula: "从报修到接单"
        case .restored: "恢复运行"
        case .restoredFormula: "从报修或停机到恢复运行"
        case .open: "未完成"
        case .openFormula: "未完成的工单，按报修后的时间"
        case .noneDown: "✅ 目前没有报停的设备。"
        case .downFormula: "从报停时起"
        case .complianceFormula: "在期限内完成 ÷ 到期，近 30 天"
        case .noneDue: "没有到期的保养。"
        case .done: "已完成"
        case .inHand: "手上的工单"
        case .workTime: "工时"
        case .nothing: "这段时间没有记录。"
        case .newestOnly: "只统计最新的工单。"
        case .asFile: "📎 发送文件"
        case .fileComes: "📎 文件在这里。"
        }
    }
}
