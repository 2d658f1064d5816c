import Vault
import WhatsApp

extension Dossier {
    /// An object of lists on its way out.
    struct Out {
        private var pieces: [UInt8] = Array("{".utf8)
        private var isFirstMember = true
        private var isFirstEntry = true

        /// What is ready to be handed on.
        mutating func take() -> [UInt8] {
            defer { pieces = [] }
            return pieces
        }

        mutating func member(_ name: String, _ value: JSONValue) {
            begin(name, with: value.bytes)
        }

        mutating func begin(_ name: String) {
            begin(name, with: Array("[".utf8))
            isFirstEntry = true
        }

        mutating func entries(_ entries: [JSONValue]) {
            for entry in entries {
                pieces += (isFirstEntry ? "\n" : ",\n").utf8
                pieces += entry.bytes
                isFirstEntry = false
            }
        }

        mutating func endList() { pieces += "]".utf8 }

        mutating func end() { pieces += "}\n".utf8 }

        private mutating func begin(_ name: String, with bytes: [UInt8]) {
            pieces += (isFirstMember ? "\n" : ",\n").utf8
            pieces += JSONValue.text(name).bytes + ":".utf8 + bytes
            isFirstMember = false
        }
    }
}
