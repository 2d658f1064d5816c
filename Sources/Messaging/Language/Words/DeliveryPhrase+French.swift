extension DeliveryPhrase {
    var french: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Non envoyé : « \(quoted) »\nLe message n'a pas pu partir à temps. Redites-le si c'est encore utile."
        case .notSent(let quoted, .window):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLa personne ne nous a pas écrit depuis plus de 24 heures. Le message "
                + "partira dès qu'elle nous écrira ; demandez-le-lui ou appelez-la."
        case .notSent(let quoted, .template):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLa personne ne nous a pas écrit depuis plus de 24 heures et aucun "
                + "modèle n'est approuvé. Le message partira dès qu'un modèle le sera ; prévenez le bureau."
        case .notSent(let quoted, .stopped):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLa personne a envoyé STOP. Prévenez-la autrement."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLa personne a désactivé ces notifications. Prévenez-la autrement."
        case .notSent(let quoted, .unverified):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLe numéro de la personne n'est pas vérifié. Le message partira dès "
                + "qu'il le sera ; prévenez le bureau."
        case .notSent(let quoted, .quiet):
            "⚠️ Pas encore envoyé : « \(quoted) »\nCe sont les heures de repos de la personne. Le message partira "
                + "quand elles seront finies."
        case .notSent(let quoted, .offShift):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLa personne n'est pas en poste. Le message partira au début de "
                + "son poste."
        case .notSent(let quoted, .tier):
            "⚠️ Pas encore envoyé : « \(quoted) »\nLe compte a atteint le nombre maximal de personnes par jour. Le "
                + "message partira plus tard."
        }
    }
}
