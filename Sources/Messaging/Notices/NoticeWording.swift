/// The words of one kind of notice in one language, with gaps such as `{{order}}`.
///
/// They are the words of its template, too. So no gap begins or ends the body or stands beside another, there are more
/// than twice as many words as gaps, and a button has no picture.
struct NoticeWording: Sendable {
    let body: String
    var footer = ""
    /// What can be tapped, at most three.
    var buttons: [(action: NoticeAction, title: String)] = []
    /// The same in one short line, for a digest.
    let line: String
}

extension NoticeKind {
    func wording(in language: Language) -> NoticeWording {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }
}
