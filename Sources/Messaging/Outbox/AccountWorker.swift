public import Logging
public import Store
public import WhatsApp

/// Asks Meta now and then what it says of our number and of our templates; webhooks tell what changes in between.
public struct AccountWorker: Sendable {
    let store: Store
    let outbox: Outbox
    let api: GraphAPI
    /// The id of the business account; empty: its templates are not asked for.
    let account: String
    let mayCall: @Sendable () -> Bool
    let bell: Bell
    let outboxBell: Bell
    let logger: Logger

    static let every = Duration.seconds(6 * 3600)  // Meta counts 200 calls an hour.
    static let afterFailure = Duration.seconds(300)

    public init(
        store: Store, outbox: Outbox, api: GraphAPI, account: String, mayCall: @escaping @Sendable () -> Bool,
        bell: Bell, outboxBell: Bell, logger: Logger
    ) {
        self.store = store
        self.outbox = outbox
        self.api = api
        self.account = account
        self.mayCall = mayCall
        self.bell = bell
        self.outboxBell = outboxBell
        self.logger = logger
    }

    /// The bell has it ask at once, as after new settings.
    public func run() async {
        while !Task.isCancelled {
            let isDone = mayCall() ? await ask() : true
            await bell.wait(atMost: isDone ? Self.every : Self.afterFailure)
        }
    }

    private func ask() async -> Bool {
        do {
            let outbox = outbox
            let number = try await api.number(fields: Outbox.numberFields)
            try await store.write { tx in
                try outbox.noteAccount(number, in: tx)
                try outbox.note(displayNumber: number["display_phone_number"].text, in: tx)
            }
            guard !account.isEmpty else { return true }
            let templates = TemplateAccount(outbox, store: store, api: api, account: account) { _, _, _ in }
            let report = try await templates.sync()
            if report.applied.contains(where: \.isReleasing) { outboxBell.ring() }
            return true
        } catch let error as GraphError {
            logger.warning("WhatsApp did not say how the account is", metadata: ["reason": "\(error)"])
        } catch {
            logger.error("the account could not be noted", metadata: ["error": "\(error)"])
        }
        return false
    }
}
