import Messaging

extension WorkerPhrase {
    var french: String {
        switch self {
        case .language: "Langue"
        case .signOut: "Se déconnecter"
        case .signIn: "Se connecter"
        case .phone: "Numéro WhatsApp"
        case .notANumber:
            "Ce n'est pas un numéro de téléphone. Écrivez-le avec l'indicatif du pays, par exemple +27 82 123 4567."
        case .verifyTitle: "Vérifiez votre numéro"
        case .verifyIntro:
            "Entrez votre numéro WhatsApp. S'il est sur la liste de l'usine, un code à 6 chiffres arrive sur ce "
                + "WhatsApp ; tapez-le à la page suivante."
        case .consent:
            "Avec le code, vous acceptez de recevoir les messages de l'usine sur WhatsApp. Vous pouvez y mettre fin "
                + "à tout moment : envoyez STOP."
        case .sendCode: "Envoyer le code"
        case .codeTitle: "Tapez le code"
        case .codeSent(let minutes):
            "Si le numéro est sur la liste de l'usine, un code est en route par WhatsApp. "
                + Language.french.form(
                    minutes, one: "Il est valable 1 minute.", other: "Il est valable \(minutes) minutes.")
        case .code: "Code à 6 chiffres"
        case .checkCode: "Vérifier le code"
        case .wrongCode(let left):
            "Ce n'est pas le code. "
                + Language.french.form(
                    left, one: "Il vous reste 1 essai.", other: "Il vous reste \(left) essais.")
        case .codeOver: "Ce code ne compte plus. Demandez-en un nouveau."
        case .tooMany(let minutes):
            "Trop d'essais. "
                + Language.french.form(
                    minutes, one: "Réessayez dans 1 minute.", other: "Réessayez dans \(minutes) minutes.")
        case .nothingArrived: "Rien n'est arrivé ?"
        case .helpNumber: "Vérifiez le numéro, avec l'indicatif du pays, et que WhatsApp marche sur ce téléphone."
        case .helpWait: "Attendez deux ou trois minutes, puis demandez un nouveau code."
        case .helpWord:
            "Ou demandez au bureau une lettre avec votre mot, et envoyez ce mot depuis votre WhatsApp. Cela marche sans code."
        case .newCode: "Demander un nouveau code"
        case .verifiedTitle: "Numéro vérifié"
        case .verified: "Merci. Désormais, vous recevez les messages de l'usine sur ce WhatsApp."
        case .toSettings: "Vers mes réglages"
        case .settingsTitle: "Mes réglages"
        case .settingsIntro:
            "Entrez votre numéro WhatsApp. S'il est vérifié, un lien ou un code arrive sur ce WhatsApp et vous fait "
                + "entrer."
        case .sendLink: "Envoyer le lien"
        case .linkSent(let minutes):
            "Si le numéro est vérifié, un lien ou un code est en route par WhatsApp. Ouvrez le lien, ou tapez le code "
                + "ici. "
                + Language.french.form(
                    minutes, one: "Il est valable 1 minute.", other: "Il est valable \(minutes) minutes.")
        case .notVerifiedYet: "Votre numéro n'est pas encore vérifié ?"
        case .linkIntro: "Ce lien vous connecte une seule fois."
        case .linkOver: "Ce lien a déjà servi, ou il est trop vieux. Demandez-en un nouveau."
        case .signedInAs(let name): "Connecté : \(name)"
        case .notAllowed: "Ce formulaire est trop vieux ou vient d'un autre site. Ouvrez la page ici et réessayez."
        case .notThere: "Il n'y a rien à cette adresse."
        case .notNow: "Ça ne marche pas pour l'instant. Réessayez dans un moment."
        }
    }
}
