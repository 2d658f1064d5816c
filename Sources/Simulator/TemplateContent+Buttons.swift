import WhatsApp

extension TemplateContent {
    /// Source: Meta, Message templates, Components, Buttons.
    static func readButtons(_ list: [JSON]) throws(GraphRefusal) -> [Button] {
        guard (1...10).contains(list.count) else { throw .template("BUTTONS must hold from 1 to 10 buttons.") }
        var buttons: [Button] = []
        for json in list { buttons.append(try button(json)) }
        for (type, most) in [("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1)] {
            guard buttons.count(where: { $0.type == type }) <= most else {
                throw .template("BUTTONS may hold \(most) of type \(type) at most.")
            }
        }
        let isReply = buttons.map { $0.type == "QUICK_REPLY" }
        let changes = zip(isReply, isReply.dropFirst()).count { $0 != $1 }
        guard changes <= 1 else { throw .template("Quick replies must stand together.") }
        guard Set(buttons.map(\.title)).count == buttons.count else { throw .template("Titles must differ.") }
        return buttons
    }

    private static func button(_ json: JSON) throws(GraphRefusal) -> Button {
        let type = try json.required("type", max: 32, of: "button type").uppercased()
        var title = type
        var hasGap = false
        switch type {
        case "OTP":
            let kind = json["otp_type"].text?.uppercased() ?? ""
            guard ["COPY_CODE", "ONE_TAP", "ZERO_TAP"].contains(kind) else { throw .template("otp_type is not known.") }
        case "COPY_CODE":
            guard json["example"].exists else { throw .missingExample("BUTTONS") }
        default:
            title = try json.fitting("text", max: 25, of: "BUTTONS")
            guard !title.contains(where: \.isNewline), TemplateText(title).names.isEmpty else {
                throw .template("The title of a button has one line and no parameters.")
            }
            if type == "PHONE_NUMBER" { _ = try json.fitting("phone_number", max: 20, of: "BUTTONS") }
            if type == "URL" { hasGap = try hasGapInAddress(json) }
        }
        return Button(type: type, title: title, hasGap: hasGap)
    }

    private static func hasGapInAddress(_ json: JSON) throws(GraphRefusal) -> Bool {
        let address = TemplateText(try json.fitting("url", max: 2000, of: "BUTTONS"))
        guard !address.names.isEmpty else { return false }
        guard address.names == ["1"], address.text.hasSuffix("{{1}}") else {
            throw .template("An address has one parameter, at its end.")
        }
        guard json["example"].exists else { throw .missingExample("BUTTONS") }
        return true
    }
}
