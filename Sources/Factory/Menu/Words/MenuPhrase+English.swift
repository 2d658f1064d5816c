extension MenuPhrase {
    var english: String {
        switch self {
        case .welcome: "👋 What would you like to do?"
        case .help:
            """
            ℹ️ *What you can send*
            • *menu*: this list
            • *reject 4711 12 scratched*: a whole reject in one line
            • a number such as *REJ-1042*: where it stands
            • *my*: your work and your tickets
            • *K7M2QX done*: a work order, by how its number ends; also taken, started, hold, cannot
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: see it, who was told, its status
            • a machine's code such as *PR-04*: report a fault
            • *back*, *skip*, *cancel*: while I ask
            • *language*: change the language
            • *stop*, *start*: no notices, notices again; also *stop reminders*
            """
        case .opener: "Open menu"
        case .title(let row):
            switch row {
            case .reject: "📦 Submit reject"
            case .return: "🔄 Customer return"
            case .sop: "⚠️ SOP failure"
            case .track: "🔍 Track item"
            case .data: "📊 Pull data"
            case .myWork: "🔧 My work"
            case .checklists: "📋 Checklists"
            case .settings: "⚙️ Settings"
            case .help: "ℹ️ Help"
            }
        case .detail(let row):
            switch row {
            case .reject: "Report defective products"
            case .return: "Report goods a customer sends back"
            case .sop: "Report a procedure not followed"
            case .track: "Find a ticket or an order"
            case .data: "Figures, and your own tickets"
            case .myWork: "Your work orders, and what you reported"
            case .checklists: "Checklists that are open for you"
            case .settings: "Language, notices, quiet hours"
            case .help: "What you can send"
            }
        case .dataIntro: "📊 Which figures?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rejects, 7 days"
            case .returns: "Returns cost, 30 days"
            case .sop: "SOP failures, 7 days"
            case .mine: "My tickets"
            case .myWeek: "My work, 7 days"
            case .times: "Response and repair"
            case .openWork: "Open work by age"
            case .machinesDown: "Machines down"
            case .pmCompliance: "Maintenance on time"
            }
        case .notUnderstood: "I did not understand that. Please choose:"
        case .stranger:
            "Hello. This is the plant's maintenance and quality desk, and your number is not on our list. "
                + "Please ask your supervisor or the office to add it, then write again."
        case .inactive:
            "Hello. Your entry in the plant's list is not active, so I cannot help you here. "
                + "Please ask your supervisor or the office to activate it, then write again."
        }
    }
}

extension MainMenu.Row {
    var english: [String] {
        switch self {
        case .reject: ["reject", "rejects", "r"]
        case .return: ["return", "returns"]
        case .sop: ["sop"]
        case .track: ["track", "find"]
        case .data: ["data", "pull", "report", "reports"]
        case .myWork: ["jobs", "work"]
        case .checklists: ["checklists", "checklist"]
        case .settings: ["settings"]
        case .help: []
        }
    }
}
