import Messaging

/// One thing the doctor looks at.
struct DoctorCheck: Sendable {
    let name: String
    let run: @Sendable () async -> Finding

    init(_ name: String, _ run: @escaping @Sendable () async -> Finding) {
        self.name = name
        self.run = run
    }
}

/// What the doctor found: one sentence, and the fix where there is something to fix.
struct Finding: Sendable, Equatable {
    enum State: String, Sendable {
        case ok, warn, bad

        var mark: String {
            switch self {
            case .ok: "✓"
            case .warn: "!"
            case .bad: "✗"
            }
        }
    }

    let state: State
    /// Names nobody and no place: it may stand in a ticket.
    private let statement: String
    /// Addresses, folders, ids and what others wrote; left out of a report.
    private let detail: String?
    let fix: String?

    var sentence: String { detail.map { "\(statement) (\($0))" } ?? statement }
    var reportable: String { statement }

    static func ok(_ statement: String, _ detail: String? = nil) -> Finding {
        Finding(state: .ok, statement: statement, detail: detail, fix: nil)
    }

    static func warn(_ statement: String, _ detail: String? = nil, fix: String) -> Finding {
        Finding(state: .warn, statement: statement, detail: detail, fix: fix)
    }

    static func bad(_ statement: String, _ detail: String? = nil, fix: String) -> Finding {
        Finding(state: .bad, statement: statement, detail: detail, fix: fix)
    }
}
