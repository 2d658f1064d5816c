import Messaging

extension WorkerPhrase {
    var chinese: String {
        switch self {
        case .language: "语言"
        case .signOut: "退出"
        case .signIn: "登录"
        case .phone: "WhatsApp 号码"
        case .notANumber: "这不是电话号码。请连同国家代码一起填写，例如 +27 82 123 4567。"
        case .verifyTitle: "验证你的号码"
        case .verifyIntro: "请输入你的 WhatsApp 号码。如果它在工厂名单上，该 WhatsApp 会收到一个 6 位验证码；请在下一页输入。"
        case .consent: "输入验证码即表示你同意通过 WhatsApp 接收工厂的消息。你可随时停止：发送 STOP。"
        case .sendCode: "发送验证码"
        case .codeTitle: "输入验证码"
        case .codeSent(let minutes):
            "如果该号码在工厂名单上，验证码正通过 WhatsApp 发送。"
                + Language.chinese.form(
                    minutes, one: "1 分钟内有效。", other: "\(minutes) 分钟内有效。")
        case .code: "6 位验证码"
        case .checkCode: "验证"
        case .wrongCode(let left):
            "验证码不对。"
                + Language.chinese.form(
                    left, one: "你还可以尝试 1 次。", other: "你还可以尝试 \(left) 次。")
        case .codeOver: "此验证码已失效。请重新获取。"
        case .tooMany(let minutes):
            "尝试次数过多。"
                + Language.chinese.form(
                    minutes, one: "请在 1 分钟后重试。", other: "请在 \(minutes) 分钟后重试。")
        case .nothingArrived: "没有收到？"
        case .helpNumber: "请检查号码和国家代码，并确认该手机上的 WhatsApp 可用。"
        case .helpWait: "请等两三分钟，然后重新获取验证码。"
        case .helpWord: "或者向办公室要一封带口令的信，用你的 WhatsApp 发送该口令。这样不需要验证码。"
        case .newCode: "重新获取验证码"
        case .verifiedTitle: "号码已验证"
        case .verified: "谢谢。从现在起，工厂的消息会发到此 WhatsApp。"
        case .toSettings: "前往我的设置"
        case .settingsTitle: "我的设置"
        case .settingsIntro: "请输入你的 WhatsApp 号码。如果已验证，该 WhatsApp 会收到用于登录的链接或验证码。"
        case .sendLink: "发送链接"
        case .linkSent(let minutes):
            "如果该号码已验证，链接或验证码正通过 WhatsApp 发送。请打开链接，或在此输入验证码。"
                + Language.chinese.form(
                    minutes, one: "1 分钟内有效。", other: "\(minutes) 分钟内有效。")
        case .notVerifiedYet: "你的号码还没有验证？"
        case .linkIntro: "此链接可让你登录一次。"
        case .linkOver: "此链接已使用或已过期。请重新获取。"
        case .signedInAs(let name): "已登录：\(name)"
        case .notAllowed: "此表单已过期，或来自其他网站。请在这里打开页面再试一次。"
        case .notThere: "此地址没有内容。"
        case .notNow: "现在无法使用。请稍后再试。"
        }
    }
}
