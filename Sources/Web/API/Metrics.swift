import Factory
import Messaging
import Store

/// Figures for Prometheus: what waits, what was sent, and how our number is doing at Meta.
enum Metrics {
    static func show(_ call: Call) async throws -> Response {
        let desk = call.desk
        let statistics = try desk.store.statistics
        let (queues, account, knocks, now) = try desk.store.read { snapshot in
            (
                try Queues(in: snapshot), try snapshot.find(Account.self, Account.Key()),
                try desk.factory.strangers.openCount(in: snapshot), snapshot.now
            )
        }
        var text = Exposition()
        text.add(
            "records", .gauge, "Records by table.",
            statistics.records.sorted { $0.key < $1.key }.map { ([("table", $0.key)], $0.value) })
        add(queues, now: now, to: &text)
        add(desk.sending, now: now, to: &text)
        add(account, to: &text)
        text.add(
            "strangers_open", .gauge, "People who wrote, are not in the directory, and wait for the office.", knocks)
        text.add("map_used_bytes", .gauge, "Bytes of the database that hold something.", statistics.usedBytes)
        text.add("map_ceiling_bytes", .gauge, "Bytes the database may hold.", statistics.ceilingBytes)
        text.add("commits_total", .counter, "Commits since the start.", statistics.commits)
        text.add("writes_total", .counter, "Writes that these commits made durable.", statistics.writes)
        text.add("settings_missing", .gauge, "Settings without which nothing is sent.", desk.settings().missing.count)
        return Response(type: "text/plain; version=0.0.4; charset=utf-8", .bytes(Array(text.text.utf8)))
    }

    private static func add(_ queues: Queues, now: Timestamp, to text: inout Exposition) {
        text.add(
            "inbox_messages", .gauge,
            "What came in, by state; counted up to \(Queues.countMax). Kept is what belongs to nothing of ours.",
            [
                ([("state", "waiting")], queues.waiting), ([("state", "parked")], queues.parked),
                ([("state", "kept")], queues.kept),
            ])
        text.add(
            "outbox_messages", .gauge,
            "Messages of ours, by state and class; counted up to \(Queues.countMax) a state.",
            OutboundMessage.Queue.allCases.flatMap { queue in
                Priority.allCases.map { priority in
                    ([("state", queue.word), ("class", priority.word)], queues.outbox[queue]?[priority] ?? 0)
                }
            })
        text.add(
            "outbox_oldest_seconds", .gauge, "How long the oldest message of each class has waited to be sent.",
            Priority.allCases.map { priority in
                let waited = queues.oldest[priority].map { now - $0 } ?? .zero
                return ([("class", priority.word)], Int(waited.components.seconds))
            })
    }

    private static func add(_ sending: SendingState, now: Timestamp, to text: inout Exposition) {
        let figures = sending.tally.figures
        let rest = sending.rest(now: now)
        text.add("sending_rests", .gauge, "1 while nothing is sent.", rest == nil ? 0 : 1)
        text.add("sending_alarm", .gauge, "1 while nothing is sent until somebody acts.", rest?.isAlarm == true ? 1 : 0)
        text.add(
            "send_attempts_total", .counter, "Calls to send a message, by what came of them.",
            Tally.Attempt.allCases.map { ([("outcome", $0.rawValue)], figures.attempts[$0] ?? 0) })
        text.add(
            "send_refusals_total", .counter, "Refusals by Meta's code; negative codes are ours.",
            figures.refusals.sorted { $0.key < $1.key }.map { ([("code", "\($0.key)")], $0.value) })
        text.add(
            "window_shut_total", .counter, "Notices and knocks that went as templates because the 24 hours were over.",
            figures.windowShut)
        text.add(
            "send_exceptions_total", .counter,
            "Messages that went in spite of STOP, switches, quiet hours or the end of a shift, by the reason.",
            DeliveryEvent.Exception.allCases.map { ([("reason", $0.rawValue)], figures.exceptions[$0] ?? 0) })
        text.add("receipt_lag_seconds", "From Meta's time of a receipt to its coming here.", figures.receiptLag)
        text.add("webhook_seconds", "From the beginning of a webhook to its answer.", figures.webhook)
        text.add(
            "webhooks_total", .counter, "Webhooks by the status they were answered with.",
            figures.webhooks.sorted { $0.key < $1.key }.map { ([("status", "\($0.key)")], $0.value) })
        text.add(
            "number_rate_used", .gauge, "Messages of the last second that count towards our rate.",
            sending.rate.used(now: now))
        text.add("number_rate_limit", .gauge, "Messages a second we send at most.", sending.rate.perSecond)
    }

    /// What Meta has not said is left out.
    private static func add(_ account: Account?, to text: inout Exposition) {
        let limit = account?.peoplePerDay.flatMap { $0 == .max ? nil : $0 }
        text.add(
            "account_people_per_day", .gauge, "People we may write to first within 24 hours; absent without a limit.",
            limit.map { [([], $0)] } ?? [])
        let words = [
            ("quality", account?.quality), ("status", account?.status), ("throughput", account?.throughput),
        ]
        text.add(
            "account_info", .gauge, "What Meta says of our number.",
            account == nil ? [] : [(words.compactMap { name, word in word.map { (name, $0) } }, 1)])
    }
}
