import WhatsApp

/// The JSON object that a request brought.
struct JSONBody {
    let members: [(name: String, value: JSON)]

    /// Throws 422 for what is no JSON object.
    init(_ request: Request) throws(Problem) {
        let json: JSON
        do throws(JSON.Malformed) {
            json = try JSON(request.body)
        } catch {
            throw .refused(nil, "The body is no JSON: \(error).")
        }
        guard json.isObject else { throw .refused(nil, "The body is to be a JSON object.") }
        members = json.members
    }

    /// A text that has to be there.
    func text(_ name: String) throws(Problem) -> String {
        guard let value = members.last(where: { $0.name == name })?.value, value.exists else {
            throw .refused(name, "\(name) is missing")
        }
        guard let text = value.strictText else { throw .refused(name, "\(name) is to be a text") }
        guard !text.isEmpty else { throw .refused(name, "\(name) is empty") }
        return text
    }

    /// A text that may be left out.
    func optionalText(_ name: String) throws(Problem) -> String? {
        guard let value = members.last(where: { $0.name == name })?.value, value.exists else { return nil }
        guard let text = value.strictText else { throw .refused(name, "\(name) is to be a text") }
        return text
    }

    /// A truth value that may be left out.
    func flag(_ name: String) throws(Problem) -> Bool? {
        guard let value = members.last(where: { $0.name == name })?.value, value.exists else { return nil }
        guard let flag = value.bool else { throw .refused(name, "\(name) is to be true or false") }
        return flag
    }
}
