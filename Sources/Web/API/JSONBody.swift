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
}
