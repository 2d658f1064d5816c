import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show, check or explain the settings.",
        discussion: "Example: andon config check",
        subcommands: [Show.self, CheckSettings.self, Example.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every setting and where it came from, secrets masked.",
            discussion: "Example: andon config show --json")

        @Flag(help: "Print JSON.") var json = false

        private struct Row: Encodable {
            let key: String
            let value: String
            let source: String
        }

        func run() throws {
            let config = try Surroundings.config()
            let rows = Setting.allCases.map { setting in
                let value = config[setting]
                return Row(
                    key: setting.rawValue, value: setting.isSecret && !value.isEmpty ? "••••••••" : value,
                    source: (config.sources[setting] ?? .preset).rawValue)
            }
            if json { return try Output.json(rows) }
            for row in rows { Output.line("\(row.key)=\(row.value)  # \(row.source)") }
        }
    }

    struct CheckSettings: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Check the settings.", discussion: "Example: andon config check")

        func run() throws {
            let config = try Surroundings.config()
            guard config.missing.isEmpty else {
                for setting in config.missing {
                    Output.complain("✗ \(setting.rawValue) is not set: \(setting.explanation)")
                }
                throw ExitStatus.foundSomethingWrong
            }
            Output.line("✓ the settings are complete")
        }
    }

    struct Example: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the commented file of settings.",
            discussion: "Example: andon config example > /etc/andon/andon.conf")

        func run() {
            Output.line("# andon's settings. A line is KEY=value; the defaults stand behind the #.")
            Output.line("# Secrets may be systemd credentials of the same name instead.")
            for setting in Setting.allCases {
                Output.line("\n# \(setting.explanation)\n#\(setting.rawValue)=\(setting.fallback)")
            }
        }
    }
}
