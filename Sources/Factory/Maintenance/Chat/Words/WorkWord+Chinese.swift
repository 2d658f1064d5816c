extension WorkWord {
    var chinese: [String] {
        switch self {
        case .taken: ["我来接", "接单", "我来"]
        case .started: ["开始工作", "开工", "已开始"]
        case .done: ["完成", "做完了", "已完成", "修好了", "好了", "搞定"]
        case .hold: ["暂停"]
        case .resume: ["继续", "继续工作"]
        case .cannot: ["我做不了", "做不了"]
        case .open: ["未开始", "待办"]
        case .inProgress: ["进行中", "处理中"]
        case .cancelled: ["已取消"]
        }
    }
}

extension FaultLine {
    static var chinese: [Word: [String]] {
        [
            .report: ["报修", "故障"],
            .stopped: ["停机"],
            .badly: ["运行不良", "异常"],
            .safety: ["安全", "危险"],
        ]
    }
}
