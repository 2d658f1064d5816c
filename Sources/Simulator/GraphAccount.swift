import Vault
import WhatsApp

/// The account's side of the Graph API: its number, its templates, its subscription.
///
/// Source: Meta, Business Management API.
struct GraphAccount {
    /// Templates of one account. Source: Meta, Message templates, limits for unverified businesses.
    static let templatesMax = 250

    let exchange: Exchange

    /// The number as `GET /{phone-number-id}` shows it.
    var number: JSONValue {
        [
            "id": .text(exchange.settings.phoneNumberID),
            "display_phone_number": .text("+" + exchange.settings.displayPhone),
            "verified_name": .text(Plant.name), "quality_rating": "GREEN", "status": "CONNECTED",
            "name_status": "APPROVED", "code_verification_status": "VERIFIED", "platform_type": "CLOUD_API",
            "throughput": ["level": "STANDARD"], "whatsapp_business_manager_messaging_limit": "TIER_2K",
            "health_status": [
                "can_send_message": "AVAILABLE",
                "entities": [
                    [
                        "entity_type": "PHONE_NUMBER", "id": .text(exchange.settings.phoneNumberID),
                        "can_send_message": "AVAILABLE",
                    ]
                ],
            ],
        ]
    }

    /// Answers for one edge of the account.
    func answer(_ isPost: Bool, _ edge: String, _ body: [UInt8]) throws(GraphRefusal) -> JSONValue {
        switch (isPost, edge) {
        case (false, "phone_numbers"): return ["data": [number]]
        case (true, "subscribed_apps"): return ["success": true]
        case (false, "subscribed_apps"):
            return ["data": [["whatsapp_business_api_data": ["id": "700800900", "name": "andon"]]]]
        case (false, "message_templates"): return templates
        case (true, "message_templates"): return try create(body)
        default: throw .unknownPath
        }
    }

    private var templates: JSONValue {
        let all = exchange.look { Array($0.templates.values) }
        let sorted = all.sorted { ($0.name, $0.language) < ($1.name, $1.language) }
        return [
            "data": .list(
                sorted.map {
                    [
                        "id": .text($0.id), "name": .text($0.name), "language": .text($0.language),
                        "status": .text($0.status), "category": .text($0.category),
                        "components": .verbatim($0.components),
                    ]
                }),
            "paging": ["cursors": ["before": "MAZDZD", "after": "MjQZD"]],
        ]
    }

    /// A new template is approved at once.
    private func create(_ body: [UInt8]) throws(GraphRefusal) -> JSONValue {
        let json: JSON
        do { json = try JSON(body) } catch { throw .parameter("The request body is not valid JSON.") }
        let template = try RegisteredTemplate(id: "9" + exchange.random.digits(14), json)
        let name = OutgoingMessage.TemplateName(name: template.name, language: template.language)
        let refusal: GraphRefusal? = exchange.change { state in
            guard state.templates[name] == nil else {
                return GraphRefusal(
                    status: 400, code: 100, subcode: 2_388_024, title: "Invalid parameter",
                    details: "There is already content in this language for this template.")
            }
            guard state.templates.count < Self.templatesMax else {
                return GraphRefusal(status: 400, code: 100, subcode: 2_388_019, title: "Template limit exceeded")
            }
            state.templates[name] = template
            return nil
        }
        if let refusal { throw refusal }
        return ["id": .text(template.id), "status": .text(template.status), "category": .text(template.category)]
    }
}
