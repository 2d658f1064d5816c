import Messaging

/// Words for days, in all languages, as people type them into a phone.
enum DayWord {
    /// Between an hour and its minutes, or behind it.
    static let hourMarks: Set<String> = ["h", "hs", "hrs", "hr", "uhr", "u", "点", "點", "时", "時"]
    static let halves = ["am": false, "pm": true]

    private static let shortestMonth = 3  // Letters: `nov`. Fewer say nothing.

    /// 1 to 12.
    static func month(_ word: String, _ language: Language) -> Int? {
        lookUp(word, language, \.months).map { $0 + 1 }
    }

    /// 0 is Monday.
    static func weekday(_ words: [String], _ language: Language) -> Int? {
        let kept = words.filter { !fillers.contains($0) }
        return kept.count == 1 ? lookUp(kept[0], language, \.weekdays) : nil
    }

    /// `tomorrow` is 1.
    static func daysAhead(_ words: [String], _ language: Language) -> Int? {
        let said = words.filter { !fillers.contains($0) }.joined(separator: " ")
        return ([language] + Language.allCases).lazy
            .compactMap { $0.dayWords.ahead.firstIndex { $0.contains(said) } }.first
    }

    /// Says nothing about the day beside its number and its month.
    static func isFiller(_ word: String, _ language: Language) -> Bool {
        fillers.contains(word) || lookUp(word, language, \.weekdays) != nil
    }

    private static func lookUp(_ word: String, _ language: Language, _ list: KeyPath<DayWords, [[String]]>) -> Int? {
        let languages = [language] + Language.allCases.filter { $0 != language }
        let lists = languages.map { $0.dayWords[keyPath: list] }
        for names in lists {
            if let place = names.firstIndex(where: { $0.contains(word) }) { return place }
        }
        guard word.count >= shortestMonth else { return nil }
        for names in lists {
            let places = names.indices.filter { names[$0].contains { $0.hasPrefix(word) } }
            if places.count == 1 { return places[0] }
        }
        return nil
    }

    private static let fillers: Set<String> = [
        "the", "of", "feira", "on", "at", "st", "nd", "rd", "th", "de", "del", "el", "la", "las", "los", "a", "al",
        "le", "den",
        "der", "am", "um", "im", "no", "na", "em", "dia", "às", "as", "à", "op", "die", "om", "pada", "tanggal", "hari",
        "jam", "pukul", "tarehe", "siku", "ya", "saa", "ngo", "mhla", "ka", "को", "की", "बजे", "دن", "في", "يوم", "الساعة",
        "月",
        "日", "年", "号", "分",
    ]
}

/// One language's words.
struct DayWords {
    /// From January on; each with its short forms.
    let months: [[String]]
    /// From Monday on.
    let weekdays: [[String]]
    /// Today, tomorrow, and the day after.
    let ahead: [[String]]

    /// Lists with a comma between the days, and a stroke between the words for one.
    fileprivate init(months: String, weekdays: String, ahead: String) {
        func lists(_ text: String) -> [[String]] {
            text.split(separator: ",").map { $0.split(separator: "|").map { String($0.drop { $0 == " " }) } }
        }
        (self.months, self.weekdays, self.ahead) = (lists(months), lists(weekdays), lists(ahead))
    }
}

extension Language {
    var dayWords: DayWords {
        switch self {
        case .english:
            DayWords(
                months: "january,february,march,april,may,june,july,august,september|sept,october,november,december",
                weekdays: "monday,tuesday,wednesday,thursday,friday,saturday,sunday",
                ahead: "today,tomorrow|tmrw,day after tomorrow|overmorrow")
        case .spanish:
            DayWords(
                months:
                    "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre|setiembre,octubre,noviembre,diciembre",
                weekdays: "lunes,martes,miércoles|miercoles,jueves,viernes,sábado|sabado,domingo",
                ahead: "hoy,mañana|manana,pasado mañana|pasado manana")
        case .hindi:
            DayWords(
                months:
                    "जनवरी,फ़रवरी|फरवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर|सितम्बर,अक्टूबर|अक्तूबर,नवंबर|नवम्बर,दिसंबर|दिसम्बर",
                weekdays: "सोमवार|सोम,मंगलवार|मंगल,बुधवार|बुध,गुरुवार|गुरूवार|गुरु,शुक्रवार|शुक्र,शनिवार|शनि,रविवार|रवि|इतवार",
                ahead: "आज,कल,परसों")
        case .arabic:
            DayWords(
                months:
                    "يناير|كانون الثاني,فبراير|شباط,مارس|آذار,أبريل|ابريل|نيسان,مايو|أيار,يونيو|حزيران,يوليو|تموز,أغسطس|اغسطس|آب,سبتمبر|أيلول,أكتوبر|اكتوبر,نوفمبر,ديسمبر",
                weekdays:
                    "الاثنين|الإثنين|اثنين,الثلاثاء|ثلاثاء,الأربعاء|الاربعاء|أربعاء,الخميس|خميس,الجمعة|جمعة|الجمعه,السبت|سبت,الأحد|الاحد|أحد",
                ahead: "اليوم,غدا|غداً|غدًا|بكرة,بعد غد|بعد بكرة")
        case .portuguese:
            DayWords(
                months:
                    "janeiro,fevereiro,março|marco,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
                weekdays:
                    "segunda,terça|terca,quarta,quinta,sexta,sábado|sabado,domingo",
                ahead: "hoje,amanhã|amanha,depois amanhã|depois amanha")
        case .french:
            DayWords(
                months:
                    "janvier,février|fevrier,mars,avril,mai,juin,juillet,août|aout,septembre,octobre,novembre,décembre|decembre",
                weekdays: "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche",
                ahead: "aujourd hui|aujourdhui,demain,après demain|apres demain")
        case .german:
            DayWords(
                months:
                    "januar|jänner,februar|feber,märz|maerz,april,mai,juni,juli,august,september,oktober,november,dezember",
                weekdays: "montag|mo,dienstag|di,mittwoch|mi,donnerstag|do,freitag|fr,samstag|sonnabend|sa,sonntag|so",
                ahead: "heute,morgen,übermorgen|uebermorgen")
        case .chinese:
            DayWords(
                months: "一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月",
                weekdays:
                    "星期一|周一|礼拜一,星期二|周二|礼拜二,星期三|周三|礼拜三,星期四|周四|礼拜四,星期五|周五|礼拜五,星期六|周六|礼拜六,星期日|星期天|周日|周天|礼拜天",
                ahead: "今天,明天,后天")
        case .indonesian:
            DayWords(
                months: "januari,februari,maret,april,mei,juni,juli,agustus|agu,september,oktober,november,desember",
                weekdays: "senin,selasa,rabu,kamis,jumat,sabtu,minggu|ahad",
                ahead: "ini|sekarang,besok,lusa")
        case .swahili:
            DayWords(
                months: "januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba",
                weekdays: "jumatatu,jumanne,jumatano,alhamisi,ijumaa,jumamosi,jumapili",
                ahead: "leo,kesho,kesho kutwa|keshokutwa")
        case .zulu:
            DayWords(
                months:
                    "januwari|ujanuwari,februwari|ufebruwari|ufebhuwari,mashi|umashi,ephreli|u-ephreli,meyi|umeyi,juni|ujuni,julayi|ujulayi,agasti|u-agasti,septhemba|usepthemba,okthoba|u-okthoba,novemba|unovemba,disemba|udisemba",
                weekdays:
                    "umsombuluko|ngomsombuluko|msombuluko,ulwesibili|ngolwesibili|lwesibili,ulwesithathu|ngolwesithathu|lwesithathu,ulwesine|ngolwesine|lwesine,ulwesihlanu|ngolwesihlanu|lwesihlanu,umgqibelo|ngomgqibelo|mgqibelo,isonto|ngesonto|sonto",
                ahead: "namuhla|namhlanje,kusasa,ngomhlomunye")
        case .afrikaans:
            DayWords(
                months: "januarie,februarie,maart,april,mei,junie,julie,augustus,september,oktober,november,desember",
                weekdays: "maandag,dinsdag,woensdag,donderdag,vrydag,saterdag,sondag",
                ahead: "vandag,môre|more,oormôre|oormore")
        }
    }
}
