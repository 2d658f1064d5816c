import Factory
import FoundationEssentials
import Logging
import Messaging
import Store
import Vault

/// The plant's data opened with its key: what every command that is not the daemon works on, beside it.
struct OpenPlant: Sendable {
    let store: Store
    let factory: Factory
    /// Those in force; the daemon swaps them at a reload.
    let settings: LiveSettings

    init(_ config: Config, random: SecureRandom = .system) async throws {
        try FileManager.default.createDirectory(
            atPath: config.dataFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let key = try KeyFile.load(config.keyFile, dataFolder: config.dataFolder, random: random)
        let vault = try Vault(masterKey: key)
        store = try Store(
            path: config.dataFolder, schema: Factory.schema, mapSizeBytes: config.mapSizeBytes,
            now: { Timestamp.wallClock() })
        let settings = LiveSettings(config)
        self.settings = settings
        factory = Factory(
            vault: vault, random: random, region: config.region, language: config.language,
            currency: config[.currency], mediaFolder: config.dataFolder + "/media",
            phoneNumberID: config[.phoneNumberID], publicURL: { settings.config[.publicURL] })
        try await KeyMark.check(store, vault)
    }
}
