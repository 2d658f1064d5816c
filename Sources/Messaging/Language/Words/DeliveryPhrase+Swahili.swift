extension DeliveryPhrase {
    var swahili: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Haikutumwa: “\(quoted)”\n"
                + "Haikuweza kutumwa wakati bado ina maana. Iseme tena kama bado ni muhimu."
        case .notSent(let quoted, .window):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Mtu huyo hajatuandikia kwa zaidi ya saa 24. Utatumwa mara atakapoandika; mwombe aandike, au umpigie simu."
        case .notSent(let quoted, .template):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Mtu huyo hajatuandikia kwa zaidi ya saa 24, na hakuna kiolezo kilichoidhinishwa. Utatumwa kitakapoidhinishwa; ijulishe ofisi."
        case .notSent(let quoted, .stopped):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Mtu huyo alituma STOP. Mjulishe kwa njia nyingine."
        case .notSent(let quoted, .tier):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Akaunti imefikia idadi ya juu ya watu wa leo. Utatumwa baadaye."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Mtu huyo amezima arifa za aina hii. Mjulishe kwa njia nyingine."
        case .notSent(let quoted, .unverified):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Namba ya mtu huyo haijathibitishwa. Utatumwa ikithibitishwa; ijulishe ofisi."
        case .notSent(let quoted, .quiet):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Ni saa za utulivu za mtu huyo. Utatumwa zikiisha."
        case .notSent(let quoted, .offShift):
            "⚠️ Bado haijatumwa: “\(quoted)”\n"
                + "Mtu huyo hayupo zamu. Utatumwa zamu yake ikianza."
        }
    }
}
