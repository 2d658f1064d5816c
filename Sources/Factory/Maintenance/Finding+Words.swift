import Messaging

extension Finding {
    /// Why it failed, in the reader's word and in the words of who found it.
    func cause(in language: Language) -> String {
        [cause.map { WorkTitle.cause($0).text(in: language) } ?? "", causeNote].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    func remedy(in language: Language) -> String {
        [remedy.map { WorkTitle.remedy($0).text(in: language) } ?? "", remedyNote].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// Cause and remedy in one line.
    func line(in language: Language) -> String {
        let parts = [cause(in: language), remedy(in: language)].filter { !$0.isEmpty }
        return parts.isEmpty ? "–" : parts.joined(separator: " → ")
    }
}
