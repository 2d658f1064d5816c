extension DirectoryPhrase {
    var swahili: String {
        switch self {
        case .officeTold: "Nimeijulisha ofisi kwamba umeandika."
        case .welcome(let name): "👋 Karibu, \(name)! Ofisi imekuweka kwenye orodha ya kiwanda."
        case .accountAdded(let name): "👍 Ofisi imeongeza simu hii kwenye taarifa zako, \(name). Unaweza kuendelea hapa."
        case .left(let name): "ℹ️ \(name) hafanyi kazi tena kwa mujibu wa orodha ya kiwanda."
        case .leftWaiting: "Haya yalikuwa yakimsubiri na hayatamfikia:"
        case .leftOrders: "Kazi zake hizi ziko wazi tena kwa timu:"
        case .leftDraft: "Ripoti aliyoianza hapa haikutumwa."
        case .leftAsk: "Tafadhali angalia nani atachukua kazi hii."
        }
    }
}
