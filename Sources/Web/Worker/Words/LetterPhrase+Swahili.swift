extension LetterPhrase {
    var swahili: String {
        switch self {
        case .title: "Kiwanda kwenye WhatsApp yako"
        case .about:
            "Ripoti bidhaa mbovu na hitilafu, ona kazi zako na upate ujumbe wa kiwanda kwenye WhatsApp yako "
                + "mwenyewe. Ukituma neno hili unakubali hayo; STOP huyasimamisha wakati wowote."
        case .scan: "Skani picha hii kwa kamera ya simu yako."
        case .send: "WhatsApp inafunguka neno likiwa tayari. Gusa Tuma."
        case .done: "Jibu linasema kuwa WhatsApp yako imethibitishwa na kuonyesha unachoweza kufanya."
        case .orType(let number): "Huna kamera? Tuma neno hili kwa WhatsApp kwenda \(number):"
        case .until(let day): "Linatumika hadi \(day), mara moja."
        case .keep: "Neno hili ni wewe: usimpe mtu yeyote."
        }
    }
}
