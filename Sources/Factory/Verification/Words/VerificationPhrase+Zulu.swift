import Messaging

extension VerificationPhrase {
    var zulu: String {
        switch self {
        case .verified(let name):
            "✅ Siyabonga, \(name): le WhatsApp isiqinisekisiwe manje. Uzothola imiyalezo yefektri lapha; thumela "
                + "*misa* ukuze uyimise noma nini."
        case .alreadyVerified:
            "✅ Le WhatsApp isiqinisekisiwe kakade, akukho okunye okumele ukwenze."
        case .wordUnknown:
            "🤔 Angilazi leli gama. Sicela ulithumele njengoba linjalo encwadini yakho, njenge-ANDON-7K3Q-9XPM, noma "
                + "ucele incwadi entsha ehhovisi."
        case .wordUsed:
            "Leli gama selisetshenziswe kwenye i-WhatsApp, ngakho alisebenzi lapha. Sicela ucele incwadi entsha "
                + "ehhovisi."
        case .wordOver:
            "Leli gama alisasebenzi. Sicela ucele incwadi entsha ehhovisi."
        case .numberOfAnother:
            "Siyabonga. Le WhatsApp ingeyomunye umuntu ohlwini lwefektri, ngakho angishintshanga lutho. Ihhovisi "
                + "liyakubona; sicela ukhulume nabo."
        case .offerLanguage:
            "🌐 Ngibhale ngaluphi ulimi?"
        case .settingsLink(let link, let minutes):
            "🔗 Izilungiselelo zakho:\n\(link)\n\n"
                + Language.zulu.form(
                    minutes, one: "Isebenza umzuzu ongu-1, kanye. ", other: "Isebenza imizuzu engu-\(minutes), kanye. ")
                + "Ungayiniki muntu. Awucelanga lutho? Ungenzi lutho."
        }
    }
}
