import Logging
import Vault
import WhatsApp

/// Carries webhooks to the business: signed, each lane in its order and all lanes at once, again and again until they are
/// answered with 200.
struct Courier: Sendable {
    /// Tries for one webhook: two minutes of them, enough for a daemon that is started anew. Meta itself goes on for days.
    static let triesMax = 75
    static let backOffFirst = Duration.milliseconds(50)
    static let backOffMax = Duration.seconds(2)
    /// Meta's own patience is not told; a webhook ought to be answered in a fraction of it.
    static let answerTimeMax = Duration.seconds(10)

    let exchange: Exchange
    let http: any HTTP
    let clock: any Clock<Duration>
    let logger: Logger

    /// Returns when the task is cancelled.
    func run(lane index: Int) async {
        let person = index == exchange.lanes.count - 1 ? nil : index
        for await delivery in exchange.lanes[index].deliveries {
            let copies = exchange.change { state in
                guard state.duplicates.next > 0 else { return delivery.copies }
                state.duplicates.next -= 1
                return state.duplicates.copies * delivery.copies
            }
            var isAccepted = false
            for _ in 0..<max(copies, 1) { isAccepted = await carry(delivery) || isAccepted }
            if Task.isCancelled { return }
            exchange.change { state in
                if isAccepted { state.webhooks.accepted += 1 } else { state.webhooks.lost += 1 }
                if let wamid = delivery.told?.wamid, state.toldFirst[wamid] != nil { state.toldFirst[wamid] = true }
            }
            if isAccepted, let person, let message = delivery.message { exchange.reached(message, of: person) }
        }
    }

    /// Does what was put off, each when its time has come. Returns when the task is cancelled.
    func runLater() async {
        await withDiscardingTaskGroup { group in
            for await later in exchange.later {
                group.addTask {
                    do { try await clock.sleep(for: later.after) } catch { return }
                    exchange.change { exchange.perform(later.deed, in: &$0) }
                }
            }
        }
    }

    /// True once it is answered with 200.
    private func carry(_ delivery: Exchange.Delivery) async -> Bool {
        let signature = Signature.header(body: delivery.body, secret: exchange.settings.appSecret)
        var pause = Self.backOffFirst
        for attempt in 1...Self.triesMax {
            guard let url = await exchange.wait({ $0.isPaused ? nil : $0.webhookURL }) else { return false }
            let problem = await problem(with: delivery.body, signature, url)
            guard let problem else { return true }
            exchange.change { $0.webhooks.failedTries += 1 }
            if attempt == 1 { logger.info("webhook not accepted", metadata: ["reason": "\(problem)"]) }
            do { try await clock.sleep(for: pause) } catch { return false }
            pause = min(pause * 2, Self.backOffMax)
        }
        logger.warning("webhook given up", metadata: ["tries": "\(Self.triesMax)"])
        return false
    }

    private func problem(with body: [UInt8], _ signature: String, _ url: String) async -> String? {
        let request = HTTPRequest(
            .post, url,
            headers: [
                ("Content-Type", "application/json"), ("User-Agent", "facebookexternalua"),
                ("X-Hub-Signature-256", signature),
            ],
            body: body, totalTimeout: Self.answerTimeMax)
        do throws(HTTPFailure) {
            let status = try await http.perform(request).status
            return status == 200 ? nil : "answered \(status)"
        } catch {
            return error.reason
        }
    }
}

extension GraphServer {
    /// Asks the webhook's address to prove that it is ours, as Meta does when it is entered.
    ///
    /// Source: Meta, Webhooks, Create a webhook endpoint, verification requests.
    public func verifyWebhook() async -> Bool {
        guard let url = exchange.look({ $0.webhookURL }) else { return false }
        let challenge = exchange.random.digits(10)
        let query = "hub.mode=subscribe&hub.challenge=\(challenge)&hub.verify_token=\(exchange.settings.verifyToken)"
        let request = HTTPRequest(.get, url + "?" + query, totalTimeout: Courier.answerTimeMax)
        do throws(HTTPFailure) {
            let response = try await courier.http.perform(request)
            return response.status == 200 && String(decoding: response.body, as: UTF8.self) == challenge
        } catch {
            return false
        }
    }
}
