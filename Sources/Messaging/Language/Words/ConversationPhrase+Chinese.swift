extension ConversationPhrase {
    var chinese: String {
        switch self {
        case .skipTitle: "跳过"
        case .backTitle: "返回"
        case .cancelTitle: "取消"
        case .confirmTitle: "确认"
        case .continueTitle: "继续"
        case .startOverTitle: "重新开始"
        case .chooseTitle: "请选择"
        case .tooLong(let max): "内容太长了，请缩短到 \(max) 个字以内再发。"
        case .wordsPlease: "请用文字回答。"
        case .chooseOne: "请从选项中选一个。"
        case .photoOrSkip: "请发一张照片，或点“跳过”。"
        case .confirmOrCancel: "请点“确认”；如果有错，请点“取消”。现在还可以补发照片。"
        case .cancelled: "已取消，没有保存任何内容。发送 *菜单* 可以重新开始。"
        case .nothingToCancel: "没有可以取消的内容。发送 *菜单* 看看我能做什么。"
        case .nothingToUndo: "没有可以撤销的操作。发送 *菜单* 看看我能做什么。"
        case .nothingBefore: "这已经是第一个问题了。"
        case .oldButton: "这个按钮是之前那条消息的。我们现在到这一步："
        case .sessionEnded: "超过 24 小时没有消息，上次的会话已经结束。"
        case .sessionEndedWithDraft: "超过 24 小时没有消息，会话已经结束。你没填完的上报还在。要继续填，还是重新开始？"
        case .stopped:
            "🔕 你不会再收到我们的通知，最高级别的紧急警报除外。你问的问题，我们照样回答。发送 *开始* 可以重新接收全部通知。"
        case .startedAgain: "🔔 欢迎回来，你会重新收到我们的通知。"
        case .cannotRead: "我看不了这种类型的消息。"
        case .somethingWentWrong: "抱歉，我们这边出了点问题，没能处理你的消息。消息已保存，办公室可以看到。请发送 *菜单* 再试一次。"
        case .fileNotFetched: "抱歉，没能从 WhatsApp 下载你发的文件，请再发一次。"
        case .photoKept(let count): count == 1 ? "📷 照片已收到。" : "📷 已收到 \(count) 张照片。"
        case .askLanguage: "你想用哪种语言？"
        case .languageSet(let language): "好的，从现在起我用\(language.name)跟你说。发送 *菜单* 继续。"
        case .draftDropped: "你没填完的上报没有提交。"
        }
    }
}
