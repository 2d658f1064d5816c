import Factory
import Messaging
import Store

/// What all that concerns work orders asks of a request.
extension Call {
    /// The order that the path names, by its number or what another system calls it. Throws 404.
    func workOrder(in snapshot: Snapshot) throws -> WorkOrder {
        let number = argument("number")
        guard let order = try factory.workOrders.find(number, in: snapshot) else {
            throw Problem.notFound("There is no work order \(Problem.quoted(number)).")
        }
        return order
    }

    // MARK: The same request twice

    /// What only this visitor has.
    private var secret: String {
        switch visitor {
        case .nobody: ""
        case .script: request.bearerToken ?? ""
        case .person(_, let session), .worker(_, let session): session
        }
    }

    /// What came of the same request when it was made before; nil for a new one. Throws 422 for a key of another one.
    func earlier(_ key: String?, in snapshot: Snapshot) throws -> String? {
        guard let key, !key.isEmpty else { return nil }
        guard key.utf8.count <= Repeats.keyMax else {
            throw Problem.refused("Idempotency-Key", "Idempotency-Key has more than \(Repeats.keyMax) characters")
        }
        switch try factory.repeats.look(key, of: secret, content: content, in: snapshot) {
        case .new: return nil
        case .same(let object): return object
        case .another:
            throw Problem.refused("Idempotency-Key", "Idempotency-Key was used for something else; choose another one")
        }
    }

    func note(_ key: String?, object: String, in tx: Transaction) throws {
        guard let key, !key.isEmpty else { return }
        try factory.repeats.note(key, of: secret, content: content, object: object, in: tx)
    }

    private var content: [UInt8] {
        Array("\(request.method.rawValue) \(request.path.joined(separator: "/"))\n".utf8) + request.body
    }
}
