public import Messaging

extension Language {
    /// A shift in the reader's words: `Mon–Fri 06:00-14:00, Sat 06:00-12:00`.
    public func text(of shift: Shift) -> String {
        shift.parts.map { part in
            guard part.days.count < 7 else { return part.hours.text }
            // Days in a row are written from the first to the last.
            let first = part.days.first { !part.days.contains(($0 + 6) % 7) } ?? 0
            let last = (first + part.days.count - 1) % 7
            let days = first == last ? weekdays[first] : "\(weekdays[first])–\(weekdays[last])"
            return "\(days) \(part.hours.text)"
        }.joined(separator: ", ")
    }

    /// From Monday. Source: Unicode CLDR, abbreviated days.
    private var weekdays: [Substring] {
        let names =
            switch self {
            case .english: "Mon Tue Wed Thu Fri Sat Sun"
            case .spanish: "lun mar mié jue vie sáb dom"
            case .hindi: "सोम मंगल बुध गुरु शुक्र शनि रवि"
            case .arabic: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
            case .portuguese: "seg ter qua qui sex sáb dom"
            case .french: "lun. mar. mer. jeu. ven. sam. dim."
            case .german: "Mo Di Mi Do Fr Sa So"
            case .chinese: "周一 周二 周三 周四 周五 周六 周日"
            case .indonesian: "Sen Sel Rab Kam Jum Sab Min"
            case .swahili: "Jtt Jnn Jtn Alh Iju Jms Jpl"
            case .zulu: "Mso Bil Tha Sin Hla Mgq Son"
            case .afrikaans: "Ma Di Wo Do Vr Sa So"
            }
        return names.split(separator: " ")
    }
}
