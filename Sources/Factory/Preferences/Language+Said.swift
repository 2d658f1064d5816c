import Messaging

extension Language {
    /// "Deutsch", "german", "alemán", "de": a language by its own name, its name in another language, or its code. Nil for
    /// anything else.
    init?(said text: String) {
        let text = FixedWord.folded(text)
        let language = Self.allCases.first { language in
            language.rawValue == text || FixedWord.folded(language.name) == text || language.otherNames.contains(text)
        }
        guard let language else { return nil }
        self = language
    }

    /// What it is called elsewhere, as people type it. Source: Unicode CLDR, names of languages.
    private var otherNames: [String] {
        switch self {
        case .english:
            [
                "inglés", "ingles", "अंग्रेज़ी", "अंग्रेजी", "الإنجليزية", "الانجليزية", "إنجليزي", "انجليزي", "inglês",
                "anglais", "englisch", "英语", "英文", "inggris", "bahasa inggris", "kiingereza", "isingisi", "engels",
            ]
        case .spanish:
            [
                "spanish", "espanol", "castellano", "castilian", "स्पेनिश", "الإسبانية", "إسبانية", "اسباني", "espanhol",
                "espagnol", "spanisch", "西班牙语", "西班牙文", "spanyol", "bahasa spanyol", "kihispania", "isipanishi",
                "isispeyinishi", "spaans",
            ]
        case .hindi:
            [
                "hindi", "हिंदी", "हिन्दी", "الهندية", "هندي", "híndi", "印地语", "kihindi", "isihindi",
            ]
        case .arabic:
            [
                "arabic", "árabe", "arabe", "अरबी", "عربي", "العربيه", "عربية", "arabisch", "阿拉伯语", "arab",
                "bahasa arab",
                "kiarabu", "isi-arabhu", "isiarabhu", "arabies",
            ]
        case .portuguese:
            [
                "portuguese", "portugués", "portugues", "पुर्तगाली", "البرتغالية", "برتغالي", "portugais", "portugiesisch",
                "葡萄牙语", "葡语", "portugis", "bahasa portugis", "kireno", "isiputukezi", "portugees",
            ]
        case .french:
            [
                "french", "francés", "frances", "francais", "फ़्रेंच", "फ्रेंच", "الفرنسية", "فرنسي", "francês", "französisch",
                "franzoesisch", "法语", "法文", "prancis", "bahasa prancis", "perancis", "kifaransa", "isifulentshi",
                "frans",
            ]
        case .german:
            [
                "german", "alemán", "aleman", "जर्मन", "الألمانية", "ألماني", "الماني", "alemão", "alemao", "allemand",
                "德语", "德文", "jerman", "bahasa jerman", "kijerumani", "isijalimani", "duits",
            ]
        case .chinese:
            [
                "chinese", "mandarin", "chino", "mandarín", "चीनी", "الصينية", "صيني", "chinês", "chines", "chinois",
                "chinesisch", "中文", "汉语", "漢語", "普通话", "简体", "tionghoa", "bahasa tionghoa", "mandarin chinese", "cina",
                "kichina", "isishayina", "sjinees", "chinees",
            ]
        case .indonesian:
            [
                "indonesian", "indonesio", "इंडोनेशियाई", "الإندونيسية", "إندونيسي", "اندونيسي", "indonésio", "indonésien",
                "indonesisch", "印尼语", "印度尼西亚语", "indonesia", "bahasa", "kiindonesia", "isi-indonesian", "isindonesia",
                "indonesies",
            ]
        case .swahili:
            [
                "swahili", "suajili", "स्वाहिली", "السواحيلية", "سواحيلي", "suaíli", "souahéli", "suaheli", "斯瓦希里语",
                "isiswahili", "isi-swahili",
            ]
        case .zulu:
            [
                "zulu", "zulú", "ज़ुलू", "जुलू", "الزولو", "زولو", "zoulou", "祖鲁语", "kizulu", "zoeloe",
            ]
        case .afrikaans:
            [
                "afrikáans", "अफ़्रीकी", "अफ्रीकान्स", "الأفريقانية", "أفريكانز", "africâner", "africaner", "南非荷兰语",
                "kiafrikaans", "isibhunu", "isiafrikaans",
            ]
        }
    }
}
