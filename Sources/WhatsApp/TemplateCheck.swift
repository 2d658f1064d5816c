/// Holds a template against Meta's limits.
///
/// Sources: Meta, Message templates, components, guidelines and limits; what Meta's refusals say of gaps
/// (2388293, 2388299) is only known by experience, and read strictly here.
struct TemplateCheck {
    static let nameMax = 512
    static let textMax = 60  // Header and footer.
    static let bodyMax = 1024
    static let gapsMax = 100
    static let spacesMax = 4  // In a row.
    static let lineBreaksMax = 2  // In a row.

    let template: TemplateDefinition
    var complaints: [TemplateComplaint] = []

    init(_ template: TemplateDefinition) { self.template = template }

    mutating func run() {
        checkName()
        checkLanguage()
        checkLifetime()
        if template.category == .authentication || template.code != nil { return checkCode() }
        checkHeader()
        checkBody()
        checkFooter()
        checkButtons()
    }

    mutating func complain(_ field: TemplateComplaint.Field, _ sentence: String) {
        complaints.append(TemplateComplaint(field, sentence))
    }

    private mutating func checkName() {
        let name = template.name
        if name.isEmpty { return complain(.name, "The name is missing. Write one such as shift_change_1.") }
        let isPlain = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        if !isPlain { complain(.name, "The name may hold only a to z, 0 to 9 and _. Write it like shift_change_1.") }
        if name.utf8.count > Self.nameMax { complain(.name, "Shorten the name to \(Self.nameMax) characters.") }
    }

    /// `en`, `fil`, `pt_BR`.
    private mutating func checkLanguage() {
        let parts = template.language.split(separator: "_", omittingEmptySubsequences: false)
        let isCode =
            parts.count <= 2 && (2...3).contains(parts[0].utf8.count)
            && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
            && parts.dropFirst().allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
        if !isCode { complain(.language, "Write the language as Meta does: en, es, pt_BR.") }
    }

    private mutating func checkLifetime() {
        guard let seconds = template.lifetimeSeconds, seconds != -1 else { return }
        let range =
            switch template.category {
            case .authentication: 30...900
            case .utility: 30...43_200
            case .marketing: 43_200...2_592_000
            }
        if !range.contains(seconds) {
            complain(.lifetime, "Write \(range.lowerBound) to \(range.upperBound) seconds, or -1 for thirty days.")
        }
    }

    /// Templates for codes: their words are Meta's.
    private mutating func checkCode() {
        guard template.category == .authentication else {
            return complain(.category, "A code needs the category AUTHENTICATION.")
        }
        guard let code = template.code else {
            return complain(.category, "AUTHENTICATION is for codes alone, in Meta's words. Choose UTILITY.")
        }
        if let minutes = code.minutes, !(1...90).contains(minutes) {
            complain(.footer, "A code is good for 1 to 90 minutes. Write a number in between.")
        }
        if template.header != nil { complain(.header, "A template for codes has no header. Leave it out.") }
        if !template.body.isEmpty { complain(.body, "Meta words the text of a code itself. Leave the text out.") }
        if !template.footer.isEmpty { complain(.footer, "Meta words the footer of a code itself. Leave it out.") }
        if !template.buttons.isEmpty { complain(.buttons, "Meta adds the button that copies the code. Leave it out.") }
    }

    private mutating func checkHeader() {
        switch template.header {
        case nil: return
        case .other(let kind):
            complain(.header, "A header of the kind \(kind) cannot be made here. Take text or a file.")
        case .media(_, let sample):
            if Text.isBlank(sample) { complain(.header, "Add a sample file, which Meta's reviewers look at.") }
        case .text(let header, let example):
            let text = TemplateText(header)
            checkLine(.header, "header", header, max: Self.textMax)
            if text.words.hasEmoji || text.words.hasFormatting {
                complain(.header, "Take emoji and the marks * _ ~ ` out of the header.")
            }
            if text.gaps.count > 1 { complain(.header, "The header may hold one gap. Move the others to the text.") }
            checkNames(of: text, .header)
            if text.gaps.count == 1, Text.isBlank(example) {
                complain(.header, "Give an example for the header's gap.")
            }
        }
    }

    private mutating func checkBody() {
        let body = template.body
        let text = TemplateText(body)
        if Text.isBlank(body) { return complain(.body, "The text is missing. Write what people are to read.") }
        if Text.length(body) > Self.bodyMax { complain(.body, "Shorten the text to \(Self.bodyMax) characters.") }
        if body.contains("\t") { complain(.body, "Take the tabs out of the text.") }
        if body.longestRun({ $0 == " " }) > Self.spacesMax { complain(.body, "Leave at most four spaces in a row.") }
        if body.longestRun(\.isNewline) > Self.lineBreaksMax {
            complain(.body, "Leave at most one empty line in a row.")
        }
        checkNames(of: text, .body)
        checkPlaces(of: text)
        for gap in text.gaps {
            let example = template.examples[gap] ?? ""
            if Text.isBlank(example) {
                complain(.example(gap), "Give an example for {{\(gap)}}, which Meta's reviewers read.")
            } else if example.contains(where: { $0.isNewline || $0 == "\t" }) {
                complain(.example(gap), "Write the example for {{\(gap)}} in one line.")
            }
        }
    }

    /// Which gaps there are: all numbered from 1, or all named.
    private mutating func checkNames(of text: TemplateText, _ field: TemplateComplaint.Field) {
        if text.hasLooseBraces {
            complain(field, "Write each gap as {{1}} or {{order}}, with two braces on either side.")
        }
        let gaps = text.gaps
        guard !gaps.isEmpty else { return }
        if gaps.count > Self.gapsMax { complain(field, "Leave at most \(Self.gapsMax) gaps.") }
        if Set(gaps).count < gaps.count { complain(field, "Use each gap once.") }
        let numbered = gaps.filter { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if numbered.count == gaps.count {
            if Set(gaps) != Set((1...gaps.count).map { "\($0)" }) {
                complain(field, "Number the gaps from 1 on, without leaving one out.")
            }
            if template.format == .named { complain(field, "Gaps are numbered or named, not both. Choose one way.") }
        } else {
            let isNamed = gaps.allSatisfy { gap in
                !gap.isEmpty && gap.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
            }
            if !numbered.isEmpty || template.format == .positional {
                complain(field, "Gaps are numbered or named, not both. Choose one way.")
            } else if !isNamed {
                complain(field, "A gap's name may hold only a to z and _. Write it like {{order_number}}.")
            }
        }
    }

    /// Where the gaps stand among the words.
    private mutating func checkPlaces(of text: TemplateText) {
        guard !text.gaps.isEmpty else { return }
        func saysNothing(_ piece: TemplateText.Piece?) -> Bool {
            guard case .words(let words) = piece else { return true }
            return !words.contains { $0.isLetter || $0.isNumber }
        }
        if saysNothing(text.pieces.first) { complain(.body, "The text begins with a gap. Put a word in front of it.") }
        if saysNothing(text.pieces.last) { complain(.body, "The text ends with a gap. Put a word behind it.") }
        let areAdjacent = zip(text.pieces, text.pieces.dropFirst()).contains { first, second in
            if case (.gap, .gap) = (first, second) { true } else { false }
        }
        let areApartByNothing = text.pieces.dropFirst().dropLast().contains { piece in
            if case .words(let words) = piece { words.allSatisfy(\.isWhitespace) } else { false }
        }
        if areAdjacent || areApartByNothing { complain(.body, "Two gaps stand side by side. Put a word between them.") }
        let needed = 2 * text.gaps.count + 1
        if text.wordCount < needed {
            complain(
                .body,
                "\(text.gaps.count) gaps need at least \(needed) words around them, and there are \(text.wordCount). "
                    + "Write more words, or use fewer gaps.")
        }
    }

    private mutating func checkFooter() {
        let footer = template.footer
        guard !footer.isEmpty else { return }
        checkLine(.footer, "footer", footer, max: Self.textMax)
        let text = TemplateText(footer)
        if !text.gaps.isEmpty || text.hasLooseBraces {
            complain(.footer, "A footer has no gaps. Move them to the text.")
        }
        if footer.hasEmoji { complain(.footer, "Take the emoji out of the footer.") }
    }

    /// A text that stands in one line.
    mutating func checkLine(_ field: TemplateComplaint.Field, _ what: String, _ text: String, max: Int) {
        if Text.isBlankTitle(text) { complain(field, "The \(what) is blank. Write it, or leave it out.") }
        if text.contains(where: \.isNewline) { complain(field, "Write the \(what) in one line.") }
        if Text.length(text) > max { complain(field, "Shorten the \(what) to \(max) characters.") }
    }
}

extension String {
    /// A picture; digits and signs that may become one do not count.
    var hasEmoji: Bool {
        unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
    }

    var hasFormatting: Bool { contains { "*_~`".contains($0) } }

    fileprivate func longestRun(_ isPart: (Character) -> Bool) -> Int {
        var (run, longest) = (0, 0)
        for character in self {
            run = isPart(character) ? run + 1 : 0
            longest = Swift.max(longest, run)
        }
        return longest
    }
}
