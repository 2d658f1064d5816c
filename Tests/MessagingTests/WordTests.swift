import Testing
import WhatsApp

@testable import Messaging

struct `A whole number` {
    @Test(
        arguments: [
            ("12", 12), (" 12 pcs", 12), ("about 7", 7), ("1 000", 1_000), ("10,000", 10_000), ("1.000.000", 1_000_000),
            ("١٢", 12), ("१२", 12), ("0", 0), ("qty12", nil), ("1.5", nil), ("12 or 13", nil), ("-3", nil), ("", nil),
            ("twelve", nil), ("99999999999999999999", nil), ("½", nil), ("3 of 100", nil), ("2 boxes of 100", nil),
            ("1-200", nil), ("12 pcs 500 g", nil), ("0.125", nil), ("10 000 pcs", 10_000), ("10’000", 10_000),
        ] as [(String, Int?)])
    func `is read as people write it`(text: String, number: Int?) {
        #expect(WholeNumber.read(text) == number)
    }
}

struct `A fixed word` {
    @Test(arguments: [
        ("HI", FixedWord.menu), ("/help", .help), (" Menú! ", .menu), ("Stop.", .stop), ("¡Hola!", .menu),
        ("停止", .stop), ("توقف", .stop), ("my", .mine),
        ("帮助？", .help), ("菜单。", .menu), ("मदद।", .help), ("नमस्ते!", .menu), ("مساعدة؟", .help), ("الغاء", .cancel),
    ])
    func `is known in any case and language`(text: String, word: FixedWord) {
        #expect(FixedWord(text) == word)
    }

    @Test(arguments: ["", "stop the press", "hi there", "menus", "/"])
    func `is only a word alone`(text: String) { #expect(FixedWord(text) == nil) }
}

struct `What the conversation says` {
    @Test(arguments: Language.allCases)
    func `fits WhatsApp's buttons`(language: Language) {
        for title in [
            ConversationPhrase.skipTitle, .backTitle, .cancelTitle, .confirmTitle, .continueTitle, .startOverTitle,
        ] {
            #expect(Text.length(title.text(in: language)) <= Text.buttonTitleMax)
        }
    }
}
