extension StakeholderPhrase {
    var swahili: String {
        switch self {
        case .about(let names):
            "Habari. Hapa tunakujulisha kuhusu kazi inayohusu \(said(names)): inaporipotiwa, inapoanza na "
                + "inapomalizika. "
                + "Tuma *acha* ili usipate tena ujumbe huu."
        case .everything:
            "Habari. Hapa tunakujulisha kuhusu kazi zote za kiwanda: zinaporipotiwa, zinapoanza na zinapomalizika. "
                + "Tuma *acha* ili usipate tena ujumbe huu."
        case .order(let number): "oda \(number)"
        case .stopped:
            "Habari. Umesimamisha ujumbe wetu, kwa hiyo hupati habari za kazi hapa. Tuma *anza* ili uupate tena."
        }
    }
}
