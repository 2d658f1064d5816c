import Messaging

extension WorkerPhrase {
    var french: String {
        switch self {
        case .language: "Langue"
        case .signOut: "Se déconnecter"
        case .signIn: "Se connecter"
        case .phone: "Numéro WhatsApp"
        case .notANumber:
            "Ce n'est pas un numéro de téléphone. Écris-le avec l'indicatif du pays, par exemple +27 82 123 4567."
        case .verifyTitle: "Vérifie ton numéro"
        case .verifyIntro:
            "Entre ton numéro WhatsApp. S'il est sur la liste de l'usine, un code à 6 chiffres arrive sur ce "
                + "WhatsApp ; tu le tapes à la page suivante."
        case .consent:
            "Avec le code, tu acceptes de recevoir les messages de l'usine sur WhatsApp. Tu peux y mettre fin à tout "
                + "moment : envoie STOP."
        case .sendCode: "Envoyer le code"
        case .codeTitle: "Tape le code"
        case .codeSent(let minutes):
            "Si le numéro est sur la liste de l'usine, un code est en route par WhatsApp. "
                + Language.french.form(
                    minutes, one: "Il est valable 1 minute.", other: "Il est valable \(minutes) minutes.")
        case .code: "Code à 6 chiffres"
        case .checkCode: "Vérifier le code"
        case .wrongCode(let left):
            "Ce n'est pas le code. "
                + Language.french.form(
                    left, one: "Il te reste 1 essai.", other: "Il te reste \(left) essais.")
        case .codeOver: "Ce code ne compte plus. Demandes-en un nouveau."
        case .tooMany(let minutes):
            "Trop d'essais. "
                + Language.french.form(
                    minutes, one: "Réessaie dans 1 minute.", other: "Réessaie dans \(minutes) minutes.")
        case .nothingArrived: "Rien n'est arrivé ?"
        case .helpNumber: "Vérifie le numéro, avec l'indicatif du pays, et que WhatsApp marche sur ce téléphone."
        case .helpWait: "Attends deux ou trois minutes, puis demande un nouveau code."
        case .helpWord:
            "Ou demande au bureau une lettre avec ton mot, et envoie ce mot depuis ton WhatsApp. Ça marche toujours."
        case .newCode: "Demander un nouveau code"
        case .verifiedTitle: "Numéro vérifié"
        case .verified: "Merci. Désormais, tu reçois les messages de l'usine sur ce WhatsApp."
        case .toSettings: "Vers mes réglages"
        case .settingsTitle: "Mes réglages"
        case .settingsIntro:
            "Entre ton numéro WhatsApp. S'il est vérifié, un lien ou un code arrive sur ce WhatsApp et te fait "
                + "entrer."
        case .sendLink: "Envoyer le lien"
        case .linkSent(let minutes):
            "Si le numéro est vérifié, un lien ou un code est en route par WhatsApp. Ouvre le lien, ou tape le code "
                + "ici. "
                + Language.french.form(
                    minutes, one: "Il est valable 1 minute.", other: "Il est valable \(minutes) minutes.")
        case .notVerifiedYet: "Ton numéro n'est pas encore vérifié ?"
        case .linkIntro: "Ce lien te connecte une seule fois."
        case .linkOver: "Ce lien a déjà servi, ou il est trop vieux. Demandes-en un nouveau."
        case .signedInAs(let name): "Connecté : \(name)"
        case .notAllowed: "Ce formulaire est trop vieux ou vient d'un autre site. Ouvre la page ici et réessaie."
        case .notThere: "Il n'y a rien à cette adresse."
        case .notNow: "Ça ne marche pas pour l'instant. Réessaie dans un moment."
        }
    }
}
