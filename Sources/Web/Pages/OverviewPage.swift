import Factory
import Messaging
import Store

/// How the desk is doing; before the first sign-in, what is still to be set.
enum OverviewPage {
    static let reportsShown = 10
    static let failuresLooked = 500  // The newest messages of ours that are looked through for failed ones.

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let missing = call.desk.settings().missing
        guard call.visitor.role != nil else {
            let hasOperator = try snapshot.count(Operator.self) > 0
            if hasOperator || missing.isEmpty { return .seeOther("/sign-in") }
            return .page(call.frame.page("Safe mode", "\(safeMode(missing))\(firstOperator)"))
        }
        let content: HTML = """
            \(missing.isEmpty ? .none : safeMode(missing))\(try sending(call, in: snapshot))
            \(try WorkOrdersPage.figures(call, in: snapshot))
            \(try figures(in: snapshot))
            \(try knocks(call, in: snapshot))
            \(call.seesPhones ? ChannelPages.link : .none)
            <h2>Newest reports</h2>
            \(try NonconformancesPage.table(snapshot.page(Nonconformance.self, .descending, limit: reportsShown).records, call, in: snapshot))
            """
        return .page(call.frame.page("Overview", content))
    }

    private static func safeMode(_ missing: [String]) -> HTML {
        let names: [HTML] = missing.map { "<li><code>\($0)</code></li>" }
        return """
            <section class="note" aria-label="Safe mode"><p><strong>Safe mode: nothing is sent.</strong> These settings
            are missing:</p><ul>\(names)</ul>
            <p>Put each into <code>/etc/andon/andon.conf</code> as <code>KEY=value</code>, then run
            <code>systemctl reload andon</code>. <code>andon config example</code> says where each value is found.</p>
            </section>
            """
    }

    private static let firstOperator: HTML = """
        <p>To sign in here, add an operator on the machine: <code>andon operator add NAME --role admin</code>.</p>
        """

    private static func sending(_ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard let rest = call.desk.sending.rest(now: snapshot.now) else { return .none }
        let until = call.factory.language.time(rest.until, seenAt: snapshot.now)
        if rest.isAlarm {
            return """
                <section class="note" role="alert"><p><strong>Nothing is sent: \(rest.reason)</strong></p>
                <p>Somebody has to act; nothing is lost meanwhile. <code>andon doctor</code> says what is wrong and how to
                mend it. Then run <code>systemctl reload andon</code>, and everything that waits goes out. The next try is
                made by itself at \(until).</p></section>
                """
        }
        return "<p class=\"note\" role=\"status\">Sending rests until \(until): \(rest.reason)</p>"
    }

    /// For who can let them in.
    private static func knocks(_ call: Call, in snapshot: Snapshot) throws -> HTML {
        let count = try call.factory.strangers.openCount(in: snapshot)
        guard count > 0, call.visitor.role?.mayChange == true else { return .none }
        let words = count == 1 ? "1 stranger has" : "\(count) strangers have"
        return "<p><a href=\"\(KnocksPage.path)\">\(words) written to us</a></p>"
    }

    private static func figures(in snapshot: Snapshot) throws -> HTML {
        let queues = try Queues(in: snapshot)
        let newest = try snapshot.page(OutboundMessage.self, .descending, limit: failuresLooked).records
        let failed = newest.count { $0.delivery == .failed || $0.delivery == .expired }
        let figures: [(title: String, count: Int, state: String?)] = [
            ("To answer", queues.waiting, nil), ("Parked", queues.parked, nil),
            ("To send", queues.composed + queues.inFlight, "composed"), ("Held", queues.held, "held"),
            ("Without an answer", queues.unknown, "unknown"),
            ("Failed of the last \(newest.count)", failed, DeliveryFilter.problems),
        ]
        let boxes: [HTML] = figures.map { figure in
            let count: HTML =
                figure.state.map { "<a href=\"\(NotificationsPage.path)?state=\($0)\">\(figure.count)</a>" }
                ?? "\(figure.count)"
            return "<div><dt>\(figure.title)</dt><dd>\(count)</dd></div>"
        }
        return "<h2>Messages</h2><dl>\(boxes)</dl>"
    }
}
