public import WhatsApp

/// What has to be done at Meta so that it has our templates.
public enum TemplatePlan {
    public enum Action: Hashable, Sendable {
        case create
        /// The template with this id has other words.
        case edit(id: String, isApproved: Bool)
        case same
        /// Nothing can be done now; one sentence why.
        case wait(String)
    }

    public struct Step: Hashable, Sendable {
        public let definition: TemplateDefinition
        public let action: Action
    }

    public static let creationsMax = 100  // In an hour. Source: Meta, Message templates, limits.

    /// One step for each of ours, in their order.
    public static func changes(ours: [TemplateDefinition], at meta: [ListedTemplate]) -> [Step] {
        let listed = Dictionary(meta.map { (Name($0.definition), $0) }) { first, _ in first }
        var creations = 0
        return ours.map { definition in
            guard let theirs = listed[Name(definition)] else {
                creations += 1
                let isTooMany = creations > creationsMax
                return Step(
                    definition: definition,
                    action: isTooMany
                        ? .wait("Meta takes \(creationsMax) new templates an hour. Push again in an hour.") : .create)
            }
            return Step(definition: definition, action: action(definition, theirs))
        }
    }

    private static func action(_ ours: TemplateDefinition, _ theirs: ListedTemplate) -> Action {
        let isSame = ours.readsTheSame(as: theirs.definition)
        switch theirs.status {
        case .approved where isSame, .pending where isSame, .inAppeal where isSame, .paused where isSame: return .same
        case .approved: return .edit(id: theirs.id, isApproved: true)
        case .paused: return .edit(id: theirs.id, isApproved: false)
        case .rejected where isSame: return .wait("Meta rejected these very words. Appeal in WhatsApp Manager.")
        case .rejected: return .edit(id: theirs.id, isApproved: false)
        case .pending, .inAppeal: return .wait("Meta is reviewing other words. Push again when it has decided.")
        case .deleted, .pendingDeletion: return .wait("The name is blocked for thirty days after a deletion.")
        case .disabled: return .wait("Meta has disabled the template. Appeal in WhatsApp Manager.")
        case .limitExceeded, .archived, .other:
            return .wait("Meta does not let it be changed (\(theirs.status.word)). Open it in WhatsApp Manager.")
        }
    }

    private struct Name: Hashable {
        let name: String
        let language: String

        init(_ definition: TemplateDefinition) {
            name = definition.name
            language = definition.language
        }
    }
}
