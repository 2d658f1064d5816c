import Factory
import Messaging
import Store
import WhatsApp

/// All the office knows of one person: who they are, what reaches them and why not, and what can be done.
enum PersonPage {
    static let deliveriesShown = 10
    static let reportsShown = 10
    static let eventsShown = 20  // Of their history: a few years.

    static func address(of person: Ref<Person>) -> String { "\(PeoplePage.path)/\(person)" }

    /// The person at this address; 404 when there is none, or when they were erased.
    static func person(_ call: Call, in snapshot: Snapshot) throws -> Person {
        try person(call.argument("id"), in: snapshot)
    }

    static func person(_ id: String, in snapshot: Snapshot) throws -> Person {
        guard let id = UInt64(id), let person = try snapshot.find(Ref<Person>(id)), person.erasedAt == nil else {
            throw Problem.notFound("There is nobody at this address.")
        }
        return person
    }

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let person = try person(call, in: snapshot)
        guard person.mergedInto == nil else {
            return .seeOther(address(of: try person.current(in: snapshot).id))
        }
        let (name, accounts) = (
            try call.factory.people.name(of: person), try call.factory.contacts.of(person, in: snapshot)
        )
        return .page(
            call.frame.page(
                name,
                """
                \(done(call))\(try identity(person, accounts, call, in: snapshot))
                \(try PersonActions.html(person, call, in: snapshot))
                \(try wishes(person, accounts, call, in: snapshot))
                \(try deliveries(accounts, call, in: snapshot))
                \(try reports(person, call, in: snapshot))
                \(try PersonHistory.html(person, call, in: snapshot))
                """))
    }

    private static func done(_ call: Call) -> HTML {
        let sentence: String? =
            switch call.request.query["done"] {
            case "saved": "Saved."
            case "vouched": "The number is verified."
            case "deactivated": "Inactive: sessions have ended, and what waited for them goes nowhere."
            case "activated": "Active again."
            case "merged": "The two entries are one. It can be undone below."
            case "unmerged": "The two entries are two again."
            case "added": "Added, verified, and welcomed."
            case "bound": "The account is theirs from now on."
            default: nil
            }
        return sentence.map { "<p role=\"status\" class=\"note\">\($0)</p>" } ?? .none
    }

    // MARK: Who it is

    private static func identity(
        _ person: Person, _ accounts: [Contact], _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let (factory, language) = (call.factory, call.factory.language)
        let window = try factory.window(of: person, in: snapshot)
        let since: HTML =
            switch person.standing {
            case .active: "\(person.verifiedAt.map { " Since \(language.dateAndTime($0))." } ?? "")"
            case .suspended: "\(person.suspension.map { " Since \(language.dateAndTime($0.at))." } ?? "")"
            case .invited: "\(person.invitedAt.map { " The letter is of \(language.dateAndTime($0))." } ?? "")"
            case .inactive: "\(person.leftAt.map { " Since \(language.dateAndTime($0))." } ?? "")"
            case .listed, .merged: .none
            }
        let others: [HTML] = try accounts.map { try account($0, of: person, call) }
        return """
            \(Parts.facts("Who it is", [
                ("Employee number", "\(said: person.employeeNumber)"),
                ("Phone", "\(call.shown(try factory.people.phone(of: person)) ?? "none listed")"),
                ("WhatsApp", accounts.isEmpty ? "They never wrote to us." : "\(others)"),
                ("State", "<strong>\(person.standing.rawValue)</strong> \(person.standingSentence)\(since)"),
                ("Window", "\(window?.sentence(now: snapshot.now, language) ?? "There is no number to write to.")"),
                ("Roles", "\(person.roles.map(\.rawValue).joined(separator: ", "))"),
                ("Team", "\(said: person.team)"), ("Area", "\(said: person.area)"),
                ("Shift", "\(person.shift?.text ?? "–")"), ("On call", "\(person.isOnCall == true ? "yes" : "no")"),
                ("Language", "\(person.language?.name ?? "the plant's, \(language.name)")"),
            ]))
            <p><a href="\(ConversationPages.address(of: person))">Conversation</a></p>
            """
    }

    private static func account(_ account: Contact, of person: Person, _ call: Call) throws -> HTML {
        let phone = call.shown(try call.factory.contacts.phone(of: account)) ?? "number hidden"
        let facts = [
            account.person == person.id ? "proven to be theirs" : "by the listed number",
            account.userID == nil ? "user id not known" : "user id known",
            account.language.map { "writes in \($0.name)" },
            account.stoppedAt.map { "sent STOP, \(call.factory.language.dateAndTime($0))" },
        ]
        return "<div>\(phone) <span class=\"dim\">\(facts.compactMap { $0 }.joined(separator: ", "))</span></div>"
    }

    // MARK: What they want to hear

    private static func wishes(
        _ person: Person, _ accounts: [Contact], _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let (preferences, language) = (person.preferences ?? Preferences(), call.factory.language)
        let off = Topic.allCases.filter { preferences.silenced.contains($0) }.map(\.words)
        let stopped = accounts.compactMap(\.stoppedAt).min()
        let consents = try Consents().page(of: person.id, limit: deliveriesShown, in: snapshot).records
        let lines: [HTML] = consents.map { consent in
            let what = "\(consent.isGiven ? "on" : "off"): \(consent.topic?.words ?? "all notices")"
            return "<li>\(language.dateAndTime(consent.at)), \(what), by \(consent.way.rawValue)</li>"
        }
        let stop = stopped.map { "Everything but critical emergencies, since \(language.dateAndTime($0))" }
        return """
            <h2>What they want to hear</h2>
            \(Parts.facts("Wishes", [
                ("STOP", "\(stop ?? "no")"), ("Switched off", "\(off.isEmpty ? "nothing" : off.joined(separator: ", "))"),
                ("Quiet hours", "\(preferences.quietHours?.text ?? "none")"),
                ("Only on shift", "\(preferences.isOnlyOnShift ? "yes" : "no")"),
            ]))
            \(lines.isEmpty ? .none : "<ul aria-label=\"When they chose\">\(lines)</ul>")
            """
    }

    // MARK: What they were told, and told us

    private static func deliveries(_ accounts: [Contact], _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let pieces = try accounts.flatMap { try Contacts.pieces(of: $0.id, in: snapshot) }
        let newest = try pieces.flatMap {
            try snapshot.page(OutboundMessage.byContact, $0, .descending, limit: deliveriesShown).records
        }
        .sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }.prefix(deliveriesShown)
        let rows: [[HTML]] = try newest.map { message in
            let view = try OutboundView(message, call.factory, in: snapshot)
            let reason: HTML = view.error.map { "\($0.sentence) <span class=\"dim\">\($0.advice)</span>" } ?? "–"
            return [
                """
                <a href="\(NotificationsPage.address(of: message.id))">\
                \(call.factory.language.dateAndTime(message.createdAt))</a>
                """,
                "\(view.kindWords): \(said: view.firstWords)",
                """
                <strong>\(message.delivery.word)</strong> \
                \(message.stateSentence(now: snapshot.now, call.factory.language))
                """,
                reason,
            ]
        }
        return """
            <h2>What we sent</h2>
            \(Parts.table("The last \(deliveriesShown) messages", ["When", "What", "State", "Reason"], rows,
                empty: "Nothing was ever sent to them."))
            """
    }

    private static func reports(_ person: Person, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let reports = try person.selves(in: snapshot).flatMap {
            try snapshot.page(Nonconformance.byReporter, $0.id, .descending, limit: reportsShown).records
        }
        .sorted { ($1.reportedAt, $1.id) < ($0.reportedAt, $0.id) }.prefix(reportsShown)
        guard !reports.isEmpty else { return "<h2>What they reported</h2><p>Nothing yet.</p>" }
        return "<h2>What they reported</h2>\(try NonconformancesPage.table(Array(reports), call, in: snapshot))"
    }
}
