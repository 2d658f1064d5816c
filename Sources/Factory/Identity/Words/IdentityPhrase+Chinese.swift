import Messaging

extension IdentityPhrase {
    var chinese: String {
        switch self {
        case .suspended(.numberChanged): "你的号码变了。" + chineseAdvice
        case .suspended(.userIDChanged): "这个号码现在属于另一个 WhatsApp 账号。" + chineseAdvice
        case .suspended(.bounced): "我们发到你号码的消息没有送达。" + chineseAdvice
        }
    }

    private var chineseAdvice: String {
        let page = namesPage ? "打开工厂页面 /whatsapp/verify，" : ""
        return "为了你的安全，在重新确认是你本人之前，我不能在这里帮你。请把信上的口令发给我，"
            + "\(page)或者问办公室。*停止* 仍然有效。"
    }
}
