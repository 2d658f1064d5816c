import WhatsApp

/// A question to one object of the Graph API.
struct GraphQuestion {
    enum Verb { case get, post, delete }

    let verb: Verb
    let query: [String: String]
    let body: [UInt8]

    /// The members of the answer that are asked for; nil for the usual ones. What stands in braces is left out.
    var fields: Set<String>? {
        guard let list = query["fields"] else { return nil }
        var names: Set<String> = []
        var name = ""
        var depth = 0
        for character in list + "," {
            switch character {
            case "{": depth += 1
            case "}": depth -= 1
            case "," where depth == 0:
                if !name.isEmpty { names.insert(name) }
                name = ""
            default: if depth == 0, !character.isWhitespace { name.append(character) }
            }
        }
        return names
    }

    /// Of these members those that are asked for, and always the id.
    func chosen(_ members: [(name: String, value: JSONValue)]) -> JSONValue {
        guard let fields else { return .object(members) }
        return .object(members.filter { $0.name == "id" || fields.contains($0.name) })
    }
}

/// The account's side of the Graph API: its number, its token, its subscription; templates have their own.
///
/// Source: Meta, Business Management API.
struct GraphAccount {
    let exchange: Exchange

    func number(_ question: GraphQuestion) -> JSONValue {
        let number = exchange.look { $0.number }
        return question.chosen(
            number.json(id: exchange.settings.phoneNumberID, accountID: exchange.settings.businessAccountID))
    }

    /// What is known of a token. Source: Meta, Graph API reference, debug_token.
    func token(_ question: GraphQuestion) throws(GraphRefusal) -> JSONValue {
        guard let token = question.query["input_token"] else {
            throw .parameter("The parameter input_token is required.")
        }
        let now = exchange.now()
        return exchange.look { $0.number.tokenJSON(refusal: $0.tokens.refusal(of: token, now: now)) }
    }

    /// Answers for one edge of the account.
    func answer(_ question: GraphQuestion, edge: String) throws(GraphRefusal) -> JSONValue {
        switch (question.verb, edge) {
        case (.get, "phone_numbers"): return ["data": [number(question)]]
        case (.get, "subscribed_apps"):
            let app: JSONValue = ["whatsapp_business_api_data": ["id": "700800900", "name": "andon"]]
            return ["data": exchange.look { $0.isSubscribed } ? [app] : []]
        case (.post, "subscribed_apps"): return subscribe(true)
        case (.delete, "subscribed_apps"): return subscribe(false)
        case (_, "message_templates"): return try GraphTemplates(exchange: exchange).answer(question)
        default: throw .unknownPath
        }
    }

    /// Without a subscription no webhook comes.
    private func subscribe(_ isSubscribed: Bool) -> JSONValue {
        exchange.change { $0.isSubscribed = isSubscribed }
        return ["success": true]
    }
}
