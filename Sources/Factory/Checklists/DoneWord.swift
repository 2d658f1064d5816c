import Messaging

/// “Done” and “not done” as they are typed, in every language.
enum DoneWord: CaseIterable {
    case done, notDone

    /// Nil when the text is not just one of the words, or a tick or a cross, with or without it.
    init?(_ text: String) {
        // Marks that say in which colour or style a picture is shown.
        let plain = text.unicodeScalars.filter { $0.value != 0xFE0F && !(0x1F3FB...0x1F3FF).contains($0.value) }
        let marks = plain.filter { Self.ticks.contains($0) || Self.crosses.contains($0) }
        let words = FixedWord.folded(String(String.UnicodeScalarView(plain.filter { !marks.contains($0) })))
        let ofMarks: Set<DoneWord> = Set(marks.map { Self.ticks.contains($0) ? .done : .notDone })
        guard ofMarks.count <= 1 else { return nil }
        let ofWords = Self.table[words]
        guard words.isEmpty || ofWords != nil, let word = ofWords ?? ofMarks.first,
            ofMarks.isEmpty || ofMarks == [word]
        else { return nil }
        self = word
    }

    private static let ticks: Set<Unicode.Scalar> = ["✔", "✅", "☑", "👍", "👌"]
    private static let crosses: Set<Unicode.Scalar> = ["✖", "❌", "✗", "✘", "👎"]

    private static let table: [String: DoneWord] = {
        var table: [String: DoneWord] = [:]
        for language in Language.allCases {
            let (done, notDone) = words(in: language)
            for word in done { table[word] = .done }
            for word in notDone { table[word] = .notDone }
        }
        return table
    }()

    static func words(in language: Language) -> (done: [String], notDone: [String]) {
        switch language {
        case .english: (["done", "ok", "okay", "yes", "y", "good"], ["not done", "not ok", "no", "n", "nok", "bad"])
        case .spanish: (["hecho", "sí", "si", "bien"], ["no hecho", "mal"])
        case .hindi: (["हो गया", "हाँ", "हां", "ठीक", "ठीक है"], ["नहीं हुआ", "नहीं", "ठीक नहीं"])
        case .arabic: (["تم", "نعم", "سليم"], ["لم يتم", "لا"])
        case .portuguese: (["feito", "sim", "bom"], ["não feito", "nao feito", "não", "nao"])
        case .french: (["fait", "oui", "bon"], ["pas fait", "non"])
        case .german: (["erledigt", "ja", "gut", "i.o", "io"], ["nicht erledigt", "nein", "n.i.o", "nio"])
        case .chinese: (["完成", "已完成", "是", "好", "正常"], ["未完成", "否", "不", "异常"])
        case .indonesian: (["selesai", "ya", "baik", "sudah"], ["belum selesai", "tidak", "belum"])
        case .swahili: (["imefanyika", "ndiyo", "ndio", "sawa"], ["haijafanyika", "hapana"])
        case .zulu: (["kwenziwe", "yebo", "kulungile"], ["akwenziwanga", "cha", "qha"])
        case .afrikaans: (["klaar", "gedoen"], ["nie klaar", "nie gedoen nie", "nee"])
        }
    }
}
