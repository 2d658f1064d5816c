extension StakeholderPhrase {
    var chinese: String {
        switch self {
        case .about(let names):
            "你好。\(said(names, comma: "、")) 有维修工作时，我们会在这里通知你：收到报修、开始处理、处理完成。"
                + "不想再收到这些消息，请发送 *停止*。"
        case .everything:
            "你好。工厂的所有维修工作，我们都会在这里通知你：收到报修、开始处理、处理完成。"
                + "不想再收到这些消息，请发送 *停止*。"
        case .order(let number): "订单 \(number)"
        case .stopped:
            "你好。你已停止接收我们的消息，所以收不到工作进展。发送 *开始* 可以重新接收。"
        }
    }
}
