extension TemplateCheck {
    static let buttonsMax = 10
    static let linksMax = 2
    static let buttonTextMax = 25
    static let urlMax = 2000
    static let phoneMax = 20
    static let couponMax = 15

    mutating func checkButtons() {
        let buttons = template.buttons
        if buttons.count > Self.buttonsMax { complain(.buttons, "Leave at most \(Self.buttonsMax) buttons.") }
        let kinds = buttons.map(\.kind)
        if kinds.count(where: { $0 == .link }) > Self.linksMax { complain(.buttons, "Leave at most two links.") }
        if kinds.count(where: { $0 == .phone }) > 1 { complain(.buttons, "Leave one telephone number.") }
        if kinds.count(where: { $0 == .copyCode }) > 1 { complain(.buttons, "Leave one code to copy.") }
        let replies = kinds.indices.filter { kinds[$0] == .reply }
        if let first = replies.first, let last = replies.last, last - first + 1 > replies.count {
            complain(.buttons, "Put the quick replies side by side, with the other buttons before or behind them.")
        }
        for (index, button) in buttons.enumerated() {
            check(button, at: index)
            if buttons[..<index].contains(where: { $0.title == button.title }) {
                complain(.button(index), "Another button says the same. Give it words of its own.")
            }
        }
    }

    private mutating func check(_ button: TemplateDefinition.Button, at index: Int) {
        let field = TemplateComplaint.Field.button(index)
        if case .copyCode(let example) = button {
            if Text.isBlank(example) { complain(field, "Give an example of the code to copy.") }
            if Text.length(example) > Self.couponMax {
                complain(field, "Shorten the code to \(Self.couponMax) characters.")
            }
            return
        }
        let title = button.title
        checkLine(field, "button's text", title, max: Self.buttonTextMax)
        if title.hasEmoji || title.hasFormatting {
            complain(field, "Take emoji and the marks * _ ~ ` out of the button.")
        }
        if title.contains("{{") || title.contains("}}") {
            complain(field, "A button's text has no gaps. Write it out.")
        }
        switch button {
        case .reply, .copyCode: break
        case .other(let type, _): complain(field, "A button of the kind \(type) cannot be made here. Leave it out.")
        case .phone(_, let number): check(number: number, field)
        case .link(_, let url, let example): check(url: url, example: example, field)
        }
    }

    private mutating func check(number: String, _ field: TemplateComplaint.Field) {
        let digits = number.drop { $0 == "+" }
        let isNumber = digits.utf8.count >= 4 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if !isNumber { complain(field, "Write the number with its country code and digits alone: +27821234567.") }
        if number.utf8.count > Self.phoneMax { complain(field, "Shorten the number to \(Self.phoneMax) characters.") }
    }

    private mutating func check(url: String, example: String, _ field: TemplateComplaint.Field) {
        let text = TemplateText(url)
        if HTTPAddress(text.filled { _ in "x" }) == nil {
            complain(field, "Write the whole address, beginning with https://.")
        }
        if Text.length(url) > Self.urlMax { complain(field, "Shorten the address to \(Self.urlMax) characters.") }
        guard !text.gaps.isEmpty || text.hasLooseBraces else { return }
        if text.hasLooseBraces || text.gaps != ["1"] || text.pieces.last != .gap("1") {
            complain(field, "An address may have one gap, {{1}}, at its end.")
        }
        if Text.isBlank(example) { complain(field, "Give an example of what ends the address.") }
    }
}

extension TemplateDefinition.Button {
    fileprivate enum Kind { case reply, link, phone, copyCode, other }

    fileprivate var kind: Kind {
        switch self {
        case .reply: .reply
        case .link: .link
        case .phone: .phone
        case .copyCode: .copyCode
        case .other: .other
        }
    }
}
