public import Store

extension ChecklistRun {
    public enum State: String, Codable, Sendable, CaseIterable, KeyPart {
        case scheduled, sent, opened, running, submitted, review, accepted, expired
        case handedOver = "handed_over"

        /// Somebody still has to do something.
        public var isOpen: Bool {
            switch self {
            case .scheduled, .sent, .opened, .running, .handedOver: true
            case .submitted, .review, .accepted, .expired: false
            }
        }
    }

    /// Its time is over, and nobody has answered anything of it.
    func isOver(at now: Timestamp) -> Bool { dueAt <= now && state.after(.expire) != nil }

    public enum Event: CaseIterable, Sendable {
        case send, open, answer, submit
        /// Nothing fails, or a lead has looked at what does.
        case accept
        /// Something fails: a lead is to look.
        case review
        case expire, handOver, resume
    }
}

extension ChecklistRun.State {
    /// Nil is a refusal. What was never sent, for nobody was there to send it, begins as expired.
    public func after(_ event: ChecklistRun.Event) -> ChecklistRun.State? {
        switch (self, event) {
        case (.scheduled, .send): .sent
        case (.sent, .open): .opened
        case (.opened, .answer), (.running, .answer): .running
        case (.running, .submit): .submitted
        case (.submitted, .accept): .accepted
        case (.submitted, .review): .review
        case (.review, .accept): .accepted
        case (.sent, .expire), (.opened, .expire): .expired
        case (.running, .handOver): .handedOver
        case (.handedOver, .resume): .running
        default: nil
        }
    }
}
