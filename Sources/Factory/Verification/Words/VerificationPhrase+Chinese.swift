import Messaging

extension VerificationPhrase {
    var chinese: String {
        switch self {
        case .verified(let name):
            "✅ 谢谢，\(name)：此 WhatsApp 已验证。工厂的消息会发到这里；随时发送 *停止* 即可停止。"
        case .alreadyVerified:
            "✅ 此 WhatsApp 已验证，无需再做什么。"
        case .wordUnknown:
            "🤔 我不认识这个口令。请按信上的原样发送，例如 ANDON-7K3Q-9XPM，或向办公室要一封新信。"
        case .wordUsed:
            "这个口令已被另一个 WhatsApp 使用，在此无效。请向办公室要一封新信。"
        case .wordOver:
            "这个口令已失效。请向办公室要一封新信。"
        case .numberOfAnother:
            "谢谢。在工厂名单上，此 WhatsApp 属于别人，所以我没有做任何更改。办公室会看到；请与他们联系。"
        case .offerLanguage:
            "🌐 我用哪种语言写给你？"
        case .settingsLink(let link, let minutes):
            "🔗 你的设置：\n\(link)\n\n"
                + Language.chinese.form(
                    minutes, one: "1 分钟内有效，仅限一次。", other: "\(minutes) 分钟内有效，仅限一次。")
                + "请勿转给他人。没有申请过？不用理会即可。"
        }
    }
}
