import Factory
import Messaging
import Store

/// Everything that is held about one person, for an administrator. The audit notes that it was taken.
enum DossierEndpoint {
    static let bytesMax = 16 << 20  // In memory. Some 10,000 messages; more is written to a file at the machine.

    static func one(_ call: Call) async throws -> Response {
        let (store, factory) = (call.desk.store, call.factory)
        let (name, actor) = (call.argument("number"), call.actor)
        let found = try store.read { snapshot in
            let byNumber = try Subject.find(name, factory, in: snapshot)
            return try byNumber
                ?? snapshot.person(named: name, factory).flatMap {
                    try Subject($0, factory.contacts, in: snapshot)
                }
        }
        guard let subject = found else { throw Problem.nobody }
        let dossier = Dossier(factory, store: store)
        try await store.write { try dossier.noteTaken(subject, by: actor, in: $0) }
        var bytes: [UInt8] = []
        try await dossier.write(subject) { piece in
            guard bytes.count + piece.count <= bytesMax else {
                throw Problem.conflict(
                    "There is more than a page takes. Write it to a file at the machine: andon people dossier NUMBER "
                        + "--out FILE")
            }
            bytes += piece
        }
        return Response(
            type: "application/json", .bytes(bytes),
            headers: [("Content-Disposition", "attachment; filename=\"dossier.json\"")])
    }
}
