extension LetterPhrase {
    var swahili: String {
        switch self {
        case .title: "Kiwanda kwenye WhatsApp yako"
        case .about:
            "Ripoti bidhaa mbovu na hitilafu, ona kazi zako na upate ujumbe wa kiwanda kwenye WhatsApp yako "
                + "mwenyewe. Ukituma neno hili unakubali hayo; STOP husimamisha wakati wowote."
        case .scan: "Skani picha hii kwa kamera ya simu yako."
        case .send: "WhatsApp inafunguka neno likiwa tayari. Gusa Tuma."
        case .done: "Jibu linasema kuwa umethibitishwa na kuonyesha unachoweza kufanya."
        case .orType(let number): "Huna kamera? Tuma neno hili kwa WhatsApp kwenda \(number):"
        case .until(let day): "Linafaa hadi \(day), mara moja."
        case .keep: "Neno hili ni wewe: usimpe mtu yeyote."
        }
    }
}
