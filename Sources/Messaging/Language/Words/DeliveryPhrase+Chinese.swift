extension DeliveryPhrase {
    var chinese: String {
        switch self {
        case .ended(let quoted): "⚠️ 未发送：“\(quoted)”\n没能及时发出去。如果还有必要，请再发一次。"
        case .notSent(let quoted, .window):
            "⚠️ 暂未发送：“\(quoted)”\n对方已超过 24 小时没给我们发消息。对方一发消息，就会马上发出；请提醒对方，或直接打电话。"
        case .notSent(let quoted, .template):
            "⚠️ 暂未发送：“\(quoted)”\n对方已超过 24 小时没给我们发消息，也没有审核通过的模板。模板通过后就会发出；请告知办公室。"
        case .notSent(let quoted, .stopped): "⚠️ 暂未发送：“\(quoted)”\n对方发过 STOP，请用其他方式通知。"
        case .notSent(let quoted, .switchedOff): "⚠️ 暂未发送：“\(quoted)”\n对方关闭了这类通知，请用其他方式通知。"
        case .notSent(let quoted, .unverified):
            "⚠️ 暂未发送：“\(quoted)”\n对方的号码还没有验证，验证后就会发出；请告知办公室。"
        case .notSent(let quoted, .quiet): "⚠️ 暂未发送：“\(quoted)”\n现在是对方的免打扰时段，结束后就会发出。"
        case .notSent(let quoted, .offShift): "⚠️ 暂未发送：“\(quoted)”\n对方现在不当班，上班后就会发出。"
        case .notSent(let quoted, .tier): "⚠️ 暂未发送：“\(quoted)”\n今天可联系的人数已达上限，稍后会发出。"
        }
    }
}
