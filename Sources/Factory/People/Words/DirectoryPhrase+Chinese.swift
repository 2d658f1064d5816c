extension DirectoryPhrase {
    var chinese: String {
        switch self {
        case .officeTold: "我已经告诉办公室你来过消息。"
        case .welcome(let name): "👋 \(name)，欢迎你！办公室已把你加入工厂名单。"
        case .accountAdded(let name): "👍 \(name)，办公室已把这部手机加到你的名下。你可以在这里继续。"
        case .left(let name): "ℹ️ \(name) 在工厂名单中已停用。"
        case .leftWaiting: "以下消息原本要发给此人，现在不再送达："
        case .leftOrders: "此人手上的这些工单已重新开放，等待团队认领："
        case .leftDraft: "此人在这里没填完的上报没有提交。"
        case .leftAsk: "请安排人接手。"
        }
    }
}
