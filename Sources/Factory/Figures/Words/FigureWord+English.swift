extension FigureWord {
    var english: String {
        switch self {
        case .minute: "min"
        case .hour: "h"
        case .day: "d"
        case .average: "average"
        case .median: "median"
        case .taken: "Taken"
        case .takenFormula: "from report to taken"
        case .restored: "Running again"
        case .restoredFormula: "from report, or from the stop, to running again"
        case .open: "Open"
        case .openFormula: "work not yet done, by the time since its report"
        case .noneDown: "✅ No machine is reported to stand."
        case .downFormula: "since it was reported to stand"
        case .complianceFormula: "done inside its window ÷ due, 30 days"
        case .noneDue: "No maintenance was due."
        case .done: "Done"
        case .inHand: "In hand"
        case .workTime: "Work time"
        case .nothing: "Nothing in this time."
        case .newestOnly: "Only the newest work orders are counted."
        case .asFile: "📎 As a file"
        case .fileComes: "📎 Here it is as a file."
        }
    }
}
