import Store
public import WhatsApp

extension NoticeKind {
    /// All templates of the program: every kind in every language.
    public static var definitions: [TemplateDefinition] { definitions(in: Language.allCases) }

    /// The templates in these languages, one language after the other.
    static func definitions(in languages: [Language]) -> [TemplateDefinition] {
        languages.flatMap { language in allCases.map { $0.definition(in: language) } }
    }

    /// What is asked of Meta for this kind.
    public func definition(in language: Language) -> TemplateDefinition {
        let base = TemplateDefinition(
            name: templateName, language: language.templateCode, category: category,
            lifetimeSeconds: lifetimeSeconds)
        var definition = base
        if case .verificationCode(_, let minutes) = sample {
            definition.code = TemplateDefinition.Code(advisesSecrecy: true, minutes: minutes)
            return definition
        }
        let wording = wording(in: language)
        definition.body = wording.body
        definition.footer = wording.footer
        definition.buttons = wording.buttons.map { .reply($0.title) }
        definition.examples = Dictionary(parameters(in: language).map { ($0.name, $0.example) }) { first, _ in first }
        return definition
    }

    /// The gaps of its template in their order, each with an example.
    public func parameters(in language: Language) -> [(name: String, example: String)] {
        let values = sample.values(in: language, for: .template)
        return TemplateText(wording(in: language).body).gaps.map { gap in
            (gap, NoticeGap(rawValue: gap).flatMap { values[$0] } ?? "")
        }
    }

    /// WhatsApp gives up delivering what has lost its use, as far as Meta lets us choose: 12 hours at most, else 30
    /// days. Source: Meta, Message templates, time-to-live.
    private var lifetimeSeconds: Int? {
        let seconds = Int(usefulFor.components.seconds)
        return seconds <= 43_200 ? seconds : nil
    }

    /// A notice of this kind such as it might be sent, for reviewers at Meta and for previews.
    public var sample: Notice {
        let (order, equipment) = ("WO-20261121-K7M2QX", "HVAC Unit 5")
        let due = Timestamp(seconds: 1_795_251_600)
        let fire = "Smoke in hall 2. Leave the building by the north door."
        func emergency(_ ask: Notice.Ask) -> Notice {
            .emergency(number: "EM-1007", level: .critical, text: fire, sender: "Thandi M.", ask: ask)
        }
        switch self {
        case .assignment:
            return .assignment(
                order: order, equipment: equipment, urgency: .high, description: "Compressor failure detected")
        case .escalation: return .escalation(order: order, equipment: equipment, from: .medium, to: .high)
        case .partsDelivered: return .partsDelivered(order: order, equipment: equipment, parts: "2 filters, 1 belt")
        case .workOrderOffered:
            return .workOrderOffered(
                order: order, equipment: equipment, urgency: .high, description: "Compressor failure detected")
        case .workOrderRequested:
            return .workOrderRequested(
                order: order, equipment: equipment, description: "It rattles and smells of oil", reporter: "Thandi M.")
        case .workOrderClaimed:
            return .workOrderClaimed(
                order: order, equipment: equipment, worker: "Ravi P.", work: "The worn belt was replaced")
        case .workOrderNews:
            return .workOrderNews(order: order, equipment: equipment, news: "On hold: waiting for parts (Ravi P.).")
        case .workOrderCreated:
            return .workOrderCreated(order: order, equipment: equipment, title: "Compressor failure")
        case .workOrderStarted: return .workOrderStarted(order: order, equipment: equipment)
        case .workOrderResolved: return .workOrderResolved(order: order, equipment: equipment, at: due)
        case .maintenanceDue:
            return .maintenanceDue(number: "PM-1012", equipment: equipment, task: "Replace the filter", due: due)
        case .maintenanceOverdue:
            return .maintenanceOverdue(number: "PM-1012", equipment: equipment, task: "Replace the filter", due: due)
        case .checklistDue:
            return .checklistDue(number: "CHK-1015", checklist: "Daily start of press 4", items: 6, due: due)
        case .checklistNews:
            return .checklistNews(
                number: "CHK-1015", checklist: "Daily start of press 4", news: "It was not begun in its time.")
        case .emergency: return emergency(.safe)
        case .emergencySeen: return emergency(.seen)
        case .emergencyTold: return emergency(.nothing)
        case .emergencyAllClear:
            return .emergencyAllClear(number: "EM-1007", text: "The smoke is gone.", sender: "Thandi M.")
        case .lesson:
            return .lesson(number: "LS-1003", title: "Lock-out, tag-out", about: "How a machine is made safe")
        case .verificationCode: return .verificationCode(code: "482913", minutes: 10)
        case .knock: return .knock
        case .missed: return .missed(count: 7)
        case .digest:
            return .digest(count: 2, lines: ["WO-20261121-K7M2QX is assigned to you", "PM-1012 is due today"])
        case .reportNews: return .reportNews(number: "REJ-1042", news: "The parts were sorted; 12 are scrap.")
        }
    }
}
