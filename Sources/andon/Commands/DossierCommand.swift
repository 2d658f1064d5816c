import ArgumentParser
import Factory
import FoundationEssentials
import Glibc
import Store

struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Print everything that is held about one person, as JSON.",
        discussion: """
            Example: andon people dossier E17 --out /root/dossier.json
            Names the person by phone number, however it is written, or by employee number. Nothing in it is masked: keep
            it as you would keep the person's letters. With a folder, the file in it is dossier.json. The audit notes
            that it was taken.
            """)
    @Argument(help: "The phone number or the employee number.") var who: String
    @Option(help: "A file or a folder; without it, standard output.") var out: String?

    func run() async throws {
        let plant = try await Surroundings.plant()
        let (dossier, who) = (Dossier(plant.factory, store: plant.store), who)
        guard let subject = try plant.store.read({ try Subject.find(who, plant.factory, in: $0) }) else {
            throw Complaint("\(Erasure.Refused.nobody)")
        }
        try await plant.store.write { try dossier.noteTaken(subject, by: "andon people dossier", in: $0) }
        guard let out else { return try await dossier.write(subject) { Output.bytes($0) } }
        let file = try SecretFile(Self.path(out))
        try await dossier.write(subject) { try file.write($0) }
        try file.finish()
        Output.line("written to \(Self.path(out))")
    }

    private static func path(_ out: String) -> String {
        var about = stat()
        return stat(out, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR ? out + "/dossier.json" : out
    }
}
