public import Store

extension TemplateBook {
    static let peopleMax = 10_000  // People looked at. A plant has some hundreds.

    /// All languages, those that are read here first: the plant's, English, then by how many people chose them.
    ///
    /// Meta takes so many new templates an hour, and without a verified business 250 in all: what is needed goes first.
    public func languages(plant: Language, in snapshot: Snapshot) throws -> [Language] {
        var readers: [Language: Int] = [:]
        for person in try snapshot.page(Person.self, limit: Self.peopleMax).records where person.isActive {
            readers[person.language ?? plant, default: 0] += 1
        }
        let rest = Language.allCases.filter { $0 != plant && $0 != .english }
        let byReaders = rest.enumerated().sorted {
            (-readers[$0.element, default: 0], $0.offset) < (-readers[$1.element, default: 0], $1.offset)
        }
        return [plant] + (plant == .english ? [] : [.english]) + byReaders.map(\.element)
    }
}
