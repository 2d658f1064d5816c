extension DirectoryPhrase {
    var zulu: String {
        switch self {
        case .officeTold: "Ngitshele ihhovisi ukuthi ubhalile."
        case .welcome(let name): "👋 Siyakwamukela, \(name)! Ihhovisi likufake ohlwini lwefektri."
        case .accountAdded(let name): "👍 Ihhovisi lengeze le foni emininingwaneni yakho, \(name). Ungaqhubeka lapha."
        case .left(let name): "ℹ️ U-\(name) akasasebenzi ngokohlu lwefektri."
        case .leftWaiting: "Lokhu bekumlindile futhi ngeke kufike kuye:"
        case .leftOrders: "Le misebenzi yakhe isikhululekile futhi, ivulelwe ithimba:"
        case .leftDraft: "Umbiko abewuqale lapha awuthunyelwanga."
        case .leftAsk: "Sicela ubheke ukuthi ubani ozokuthatha."
        }
    }
}
