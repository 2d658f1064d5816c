extension DirectoryPhrase {
    var afrikaans: String {
        switch self {
        case .officeTold: "Ek het die kantoor laat weet dat jy geskryf het."
        case .welcome(let name): "👋 Welkom, \(name)! Die kantoor het jou op die aanleg se lys gesit."
        case .accountAdded(let name):
            "👍 Die kantoor het hierdie foon by jou inskrywing gevoeg, \(name). Jy kan hier aangaan."
        case .left(let name): "ℹ️ \(name) is nie meer aktief op die aanleg se lys nie."
        case .leftWaiting: "Dit het gewag en sal hulle nie meer bereik nie:"
        case .leftOrders: "Hierdie werk is weer oop vir die span:"
        case .leftDraft: "'n Verslag wat hier begin is, is nie gestuur nie."
        case .leftAsk: "Kyk asseblief wie dit oorneem."
        }
    }
}
