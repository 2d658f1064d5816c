/// What Meta would refuse in a template, and how to mend it.
public struct TemplateComplaint: Hashable, Sendable {
    public enum Field: Hashable, Sendable {
        case name, language, category, header, body, footer, buttons, lifetime
        /// Counted from 0.
        case button(Int)
        /// Of the gap of this name.
        case example(String)

        /// The name of the field in a form: `body`, `button-0`, `example-order`.
        public var key: String {
            switch self {
            case .button(let index): "button-\(index)"
            case .example(let gap): "example-\(gap)"
            default: "\(self)"
            }
        }
    }

    public let field: Field
    /// One sentence or two: what is wrong, and the fix.
    public let sentence: String

    public init(_ field: Field, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

extension TemplateComplaint: CustomStringConvertible {
    public var description: String { "\(field.key): \(sentence)" }
}

extension TemplateDefinition {
    /// Every reason Meta has to refuse the template's form. Empty: it may be sent for review.
    public var complaints: [TemplateComplaint] {
        var check = TemplateCheck(self)
        check.run()
        return check.complaints
    }
}
