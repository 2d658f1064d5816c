import WhatsApp

extension Exchange {
    /// A new or edited template is approved by itself, unless it is set to be reviewed by hand.
    func reviewIfSoSet(_ name: OutgoingMessage.TemplateName, in state: inout State) {
        if settings.review == .approve { _ = review(name, as: .approved, reason: nil, in: &state) }
    }

    /// False if there is no such template.
    func review(
        _ name: OutgoingMessage.TemplateName, as verdict: TemplateVerdict, reason: String?, in state: inout State
    ) -> Bool {
        guard var template = state.templates[name] else { return false }
        template.apply(verdict, reason: reason)
        state.templates[name] = verdict == .deleted ? nil : template
        tell("message_template_status_update", of: template, statusMembers(template, verdict), in: &state)
        return true
    }

    /// Source: Meta, Webhooks reference, message_template_status_update.
    private func statusMembers(
        _ template: RegisteredTemplate, _ verdict: TemplateVerdict
    ) -> [(name: String, value: JSONValue)] {
        var members: [(name: String, value: JSONValue)] = [
            ("event", .text(verdict.rawValue)), ("reason", .text(template.rejectionReason)),
            ("message_template_category", .text(template.category)),
        ]
        switch verdict {
        case .paused:
            members.append(
                ("other_info", ["title": "FIRST_PAUSE", "description": "Paused for 3 hours because of low quality."]))
        case .disabled: members.append(("disable_info", ["disable_date": .number(Int(now() / 1000))]))
        case .rejected:
            members.append(
                ("rejection_info", ["reason": .text(template.rejectionReason), "recommendation": "Change the text."]))
        default: break
        }
        return members
    }

    func tell(
        _ field: String, of template: RegisteredTemplate, _ members: [(name: String, value: JSONValue)],
        in state: inout State
    ) {
        let named: [(name: String, value: JSONValue)] = [
            // A number here, although it is a text everywhere else.
            ("message_template_id", .number(Int(template.id) ?? 0)),
            ("message_template_name", .text(template.name.name)),
            ("message_template_language", .text(template.name.language)),
        ]
        let body = webhook.change(field: field, value: .object(named + members), time: now() / 1000)
        post(body, person: nil, in: &state)
    }
}

extension GraphServer {
    /// Decides about a template, and tells it by a webhook. `reason` is that of a rejection, as `TAG_CONTENT_MISMATCH`.
    ///
    /// False if there is no such template; then nothing is told.
    @discardableResult
    public func review(
        template name: String, language: String, as verdict: TemplateVerdict, reason: String? = nil
    ) -> Bool {
        let name = OutgoingMessage.TemplateName(name: name, language: language)
        return exchange.change { self.exchange.review(name, as: verdict, reason: reason, in: &$0) }
    }

    /// Moves a template to another category (`MARKETING`, `UTILITY`), and tells it. False if there is no such template.
    ///
    /// Source: Meta, Webhooks reference, template_category_update.
    @discardableResult
    public func recategorise(template name: String, language: String, as category: String) -> Bool {
        let name = OutgoingMessage.TemplateName(name: name, language: language)
        return exchange.change { state in
            guard var template = state.templates[name] else { return false }
            let previous = template.category
            template.category = category
            state.templates[name] = template
            self.exchange.tell(
                "template_category_update", of: template,
                [("previous_category", .text(previous)), ("new_category", .text(category))], in: &state)
            return true
        }
    }

    /// Gives a template another quality (`GREEN`, `YELLOW`, `RED`, `UNKNOWN`), and tells it. False if there is none.
    ///
    /// Source: Meta, Webhooks reference, message_template_quality_update.
    @discardableResult
    public func rate(template name: String, language: String, quality: String) -> Bool {
        let name = OutgoingMessage.TemplateName(name: name, language: language)
        return exchange.change { state in
            guard var template = state.templates[name] else { return false }
            let previous = template.quality
            template.quality = quality
            state.templates[name] = template
            self.exchange.tell(
                "message_template_quality_update", of: template,
                [("previous_quality_score", .text(previous)), ("new_quality_score", .text(quality))], in: &state)
            return true
        }
    }
}
