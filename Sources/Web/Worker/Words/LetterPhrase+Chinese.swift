extension LetterPhrase {
    var chinese: String {
        switch self {
        case .title: "在你的 WhatsApp 上使用工厂服务"
        case .about: "用你自己的 WhatsApp 上报不良品和故障、查看你的工单并接收工厂消息。发送口令即表示同意；随时发送 STOP 即可停止。"
        case .scan: "用手机相机扫描此图。"
        case .send: "WhatsApp 会打开并已填好口令。请点发送。"
        case .done: "回复会告诉你此 WhatsApp 已验证，并显示你可以做什么。"
        case .orType(let number): "没有相机？请用 WhatsApp 把此口令发送到 \(number)："
        case .until(let day): "有效期至 \(day)，仅限一次。"
        case .keep: "此口令代表你本人：请勿告诉他人。"
        }
    }
}
