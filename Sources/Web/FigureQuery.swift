import Factory
import Messaging
import Store

/// What a figure is asked for: the days, and what narrows it down.
struct FigureQuery: Sendable {
    static let daysPreset = 30

    let question: Figures.Question
    /// As it was asked for; empty fields are left out.
    let fields: [(name: String, value: String)]

    private static let names = ["days", "from", "to", "asset", "area", "person"]

    /// Throws 403 for the figures of one person to who does not lead, 404 for a machine or a person nobody knows, 422
    /// for days that cannot be meant.
    init(_ call: Call, in snapshot: Snapshot) throws {
        let fields = Self.names.compactMap { name in
            call.request.query[name].flatMap { $0.isEmpty ? nil : (name: name, value: $0) }
        }
        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        self.fields = fields
        if field("person") != nil, !call.seesPeoplesFigures { throw Problem.forbidden() }
        let asset = try field("asset").map { code in
            guard let asset = try call.factory.catalogue.asset(code, in: snapshot) else {
                throw Problem.notFound("There is no \(Problem.quoted(code)) among the assets.")
            }
            return asset.id
        }
        let person = try field("person").map { name in
            guard let person = try snapshot.person(named: name, call.factory) else { throw Problem.nobody }
            return person.id
        }
        question = Figures.Question(
            try Self.period(days: field("days"), from: field("from"), to: field("to"), now: snapshot.now), asset: asset,
            area: field("area"), person: person)
    }

    private static func period(
        days: String?, from: String?, to: String?, now: Timestamp
    ) throws(Problem) -> FigurePeriod {
        if let days {
            guard let days = Int(days), (1...FigurePeriod.daysMax).contains(days) else {
                throw .refused("days", "days is a whole number from 1 to \(FigurePeriod.daysMax)")
            }
            guard from == nil, to == nil else { throw .refused("days", "say days, or from and to, not both") }
            return FigurePeriod(lastDays: days, until: now)
        }
        let last = min(try to.map { text throws(Problem) in try time("to", text).last } ?? now, now)
        guard let from else { return FigurePeriod(lastDays: daysPreset, until: last) }
        let first = try time("from", from).first
        guard first < last else { throw .refused("from", "from is before to, and before now") }
        guard last - first <= .seconds((FigurePeriod.daysMax + 1) * 24 * 3600) else {
            throw .refused("from", "from is at most \(FigurePeriod.daysMax) days before to")
        }
        return FigurePeriod(from: first, through: last)
    }

    private static func time(_ name: String, _ text: String) throws(Problem) -> (first: Timestamp, last: Timestamp) {
        guard let time = Timestamp.plantTime(text) else {
            throw .refused(name, "\(name) is a day such as 2026-11-21, or a time such as 2026-11-21T09:31")
        }
        return time
    }

    /// For an address; empty when nothing was said.
    var query: String { fields.map { "\($0.name)=\(Percent.encoded($0.value))" }.joined(separator: "&") }

    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}

extension Call {
    /// How single people do is for who leads: administrators and supervisors.
    var seesPeoplesFigures: Bool { visitor.role?.mayChange ?? false }
}
