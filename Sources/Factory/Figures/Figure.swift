/// A figure of the maintenance, by the name scripts know it by.
public enum Figure: String, Sendable, CaseIterable {
    case mtta, mttr, mtbf, downtime
    case machinesDown = "machines-down"
    case openByAge = "open-by-age"
    case backlog
    case waitingForCheck = "waiting-for-check"
    case plannedShare = "planned-share"
    case pmCompliance = "pm-compliance"
    case labourByAsset = "labour-by-asset"
    case labourByPerson = "labour-by-person"
    case repeatFailures = "repeat-failures"
    case topCauses = "top-causes"
    case responseByPerson = "response-by-person"
    case responseByShift = "response-by-shift"
    case answersByPerson = "answers-by-person"
    case answersByShift = "answers-by-shift"
    case notices

    /// Says how single people do: for leads alone.
    public var isPersonal: Bool {
        self == .labourByPerson || self == .responseByPerson || self == .answersByPerson
    }

    /// As it is now, whatever the period.
    public var isOfNow: Bool { self == .machinesDown || self == .openByAge || self == .waitingForCheck }

    /// Is made of notices; the others of work orders.
    public var isOfNotices: Bool { self == .answersByPerson || self == .answersByShift || self == .notices }

    var needsCauses: Bool { self == .repeatFailures || self == .topCauses }

    /// Work of one's own counts on an order that another one has, too.
    var isOfLabour: Bool { self == .labourByAsset || self == .labourByPerson }

    /// What it may be narrowed down by, beside the period.
    public var filters: [String] {
        if isOfNotices { return ["person"] }
        return self == .pmCompliance ? ["asset"] : ["asset", "area", "person"]
    }

    public var title: String {
        switch self {
        case .mtta: "Response time (MTTA)"
        case .mttr: "Repair time (MTTR)"
        case .mtbf: "Time between failures (MTBF)"
        case .downtime: "Downtime"
        case .machinesDown: "Machines down now"
        case .openByAge: "Open work by age and priority"
        case .backlog: "Backlog"
        case .waitingForCheck: "Waiting for check"
        case .plannedShare: "Planned share"
        case .pmCompliance: "PM compliance"
        case .labourByAsset: "Work time by machine"
        case .labourByPerson: "Work time by person"
        case .repeatFailures: "Repeat failures"
        case .topCauses: "Top causes"
        case .responseByPerson: "Response time by person"
        case .responseByShift: "Response time by shift"
        case .answersByPerson: "Answers to notices by person"
        case .answersByShift: "Answers to notices by shift"
        case .notices: "Notices of maintenance"
        }
    }

    /// How it is worked out, in one sentence.
    public var formula: String {
        let corrective = "work orders that came of no maintenance plan and were not declined, merged or cancelled"
        let answers =
            "For each notice that gives or offers work: the time to the first thing its reader did with the work order in "
            + "the chat within 24 hours; the share is notices so answered ÷ notices"
        switch self {
        case .mtta:
            return
                "From the report of a work order to the moment somebody took it; \(corrective), reported in the period."
        case .mttr:
            return
                "From the report to restoration: where the machine stood, from the stop until it ran again, else until the "
                + "work was done; \(corrective), restored in the period."
        case .mtbf:
            return
                "(Period − time the machine stood) ÷ failures; a failure is a stop that began in the period, and stops that "
                + "overlap are one. Fewer than two are not enough."
        case .downtime:
            return
                "Minutes in the period for which a work order says that the machine stood, each minute counted once; "
                + "declined reports are left out."
        case .machinesDown: return "Machines with a work order that says they stand, and since when; as it is now."
        case .openByAge: return "Work orders not yet done, by priority and time since their report; as it is now."
        case .backlog:
            return "Work orders not yet done, now; the weeks are these ÷ work orders done per week of the period."
        case .waitingForCheck:
            return "Work orders claimed as done that no lead has looked at, and since when; as it is now."
        case .plannedShare:
            return
                "Work orders of maintenance plans ÷ all work orders made in the period, those left out that were declined, "
                + "merged or cancelled; and work time on orders of maintenance plans ÷ all work time in the period."
        case .pmCompliance: return PMCompliance.formula
        case .labourByAsset:
            return "Time between start and stop of work in the period, summed over everybody, by machine."
        case .labourByPerson: return "Time between start and stop of work in the period, by person."
        case .repeatFailures:
            return
                "The same machine with the same cause again within 30 days; \(corrective), the last of them in the period."
        case .topCauses:
            return
                "Causes found ÷ all causes found, most frequent first, and their running sum; \(corrective), done in the "
                + "period."
        case .responseByPerson: return "From the report to the moment this person took it, as for MTTA."
        case .responseByShift:
            return "From the report to the moment it was taken, as for MTTA, by the shift of who took it."
        case .answersByPerson: return answers + "; by person."
        case .answersByShift: return answers + "; by the reader's shift."
        case .notices:
            return "Notices about work, maintenance and checklists written in the period, and how far they came."
        }
    }
}
