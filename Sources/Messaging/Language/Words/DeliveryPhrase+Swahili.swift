extension DeliveryPhrase {
    var swahili: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Haukutumwa: “\(quoted)”\n"
                + "Ujumbe haukuweza kutumwa kwa wakati. Utume tena kama bado ni muhimu."
        case .notSent(let quoted, .window):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Mtu huyo hajatuandikia kwa zaidi ya saa 24. Utatumwa mara atakapoandika; mwombe aandike, au umpigie simu."
        case .notSent(let quoted, .template):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Mtu huyo hajatuandikia kwa zaidi ya saa 24, na hakuna kiolezo kilichoidhinishwa. Utatumwa kitakapoidhinishwa; ijulishe ofisi."
        case .notSent(let quoted, .stopped):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Mtu huyo alituma STOP. Mjulishe kwa njia nyingine."
        case .notSent(let quoted, .tier):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Akaunti imefikia idadi ya juu ya watu wa leo. Utatumwa baadaye."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Mtu huyo amezima arifa za aina hii. Mjulishe kwa njia nyingine."
        case .notSent(let quoted, .unverified):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Namba ya mtu huyo haijathibitishwa. Utatumwa ikithibitishwa; ijulishe ofisi."
        case .notSent(let quoted, .quiet):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Ni saa za utulivu za mtu huyo. Utatumwa zikiisha."
        case .notSent(let quoted, .offShift):
            "⚠️ Bado haujatumwa: “\(quoted)”\n"
                + "Mtu huyo hayupo zamu. Utatumwa zamu yake ikianza."
        }
    }
}
