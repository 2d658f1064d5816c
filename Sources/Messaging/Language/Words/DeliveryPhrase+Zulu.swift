extension DeliveryPhrase {
    var zulu: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Akuthunyelwanga: “\(quoted)”\n"
                + "Akukwazanga ukuthunyelwa ngesikhathi bekusasebenza. Kusho futhi uma kusabalulekile."
        case .notSent(let quoted, .window):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Lo muntu akasibhalelanga isikhathi esingaphezu kwamahora angu-24. Kuzothunyelwa lapho ebhala; mcele abhale, noma umshayele ucingo."
        case .notSent(let quoted, .template):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Lo muntu akasibhalelanga isikhathi esingaphezu kwamahora angu-24, futhi asikho isifanekiso esigunyaziwe. Kuzothunyelwa uma sesikhona; tshela ihhovisi."
        case .notSent(let quoted, .stopped):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Lo muntu uthumele u-STOP. Mazise ngenye indlela."
        case .notSent(let quoted, .tier):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "I-akhawunti isifinyelele inani labantu bosuku. Kuzothunyelwa kamuva."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Lo muntu uzivalile izaziso ezinjalo. Mazise ngenye indlela."
        case .notSent(let quoted, .unverified):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Inombolo yalo muntu ayikaqinisekiswa. Kuzothunyelwa uma isiqinisekisiwe; tshela ihhovisi."
        case .notSent(let quoted, .quiet):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Ngamahora okuthula alo muntu. Kuzothunyelwa uma esephelile."
        case .notSent(let quoted, .offShift):
            "⚠️ Akukathunyelwa: “\(quoted)”\n"
                + "Lo muntu akekho emsebenzini manje. Kuzothunyelwa uma ishifu yakhe iqala."
        }
    }
}
