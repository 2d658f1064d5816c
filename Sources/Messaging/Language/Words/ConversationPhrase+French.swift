extension ConversationPhrase {
    var french: String {
        switch self {
        case .skipTitle: "Passer"
        case .backTitle: "Retour"
        case .cancelTitle: "Annuler"
        case .confirmTitle: "Confirmer"
        case .continueTitle: "Continuer"
        case .startOverTitle: "Recommencer"
        case .chooseTitle: "Choisir"
        case .tooLong(let max): "C'est trop long. Merci de l'envoyer en \(max) caractères au maximum."
        case .wordsPlease: "Merci de répondre avec des mots."
        case .chooseOne: "Merci de choisir une des options."
        case .photoOrSkip: "Envoyez une photo, ou touchez Passer."
        case .confirmOrCancel:
            "Touchez Confirmer, ou Annuler si quelque chose ne va pas. Vous pouvez encore ajouter une photo."
        case .cancelled: "Annulé. Rien n'a été enregistré. Envoyez *menu* pour recommencer."
        case .nothingToCancel: "Il n'y a rien à annuler. Envoyez *menu* pour voir ce que je peux faire."
        case .nothingToUndo: "Il n'y a rien à défaire. Envoyez *menu* pour voir ce que je peux faire."
        case .nothingBefore: "C'est la première question."
        case .oldButton: "Ce bouton vient d'un message précédent. Voici où nous en sommes :"
        case .sessionEnded: "Votre dernière session s'est terminée après 24 heures sans message."
        case .sessionEndedWithDraft:
            "Votre session s'est terminée après 24 heures sans message. Votre signalement inachevé est toujours là. "
                + "Voulez-vous continuer ou recommencer ?"
        case .stopped:
            "🔕 Vous ne recevrez plus nos notifications, sauf les urgences de niveau critique. Vos questions auront "
                + "toujours une réponse. Envoyez *start* pour recevoir à nouveau toutes les notifications."
        case .startedAgain: "🔔 Bon retour parmi nous. Vous recevrez à nouveau nos notifications."
        case .cannotRead: "Je ne peux pas lire ce type de message."
        case .somethingWentWrong:
            "Désolé, un problème est survenu de notre côté et votre message n'a pas pu être traité. "
                + "Il est conservé et le bureau peut le voir. Envoyez *menu* et réessayez."
        case .fileNotFetched:
            "Désolé, le fichier que vous avez envoyé n'a pas pu être récupéré sur WhatsApp. Merci de le renvoyer."
        case .photoKept(let count):
            Language.french.form(count, one: "📷 Photo reçue.", other: "📷 \(count) photos reçues.")
        case .askLanguage: "Quelle langue préférez-vous ?"
        case .languageSet(let language): "Désormais, j'écris en \(language.name). Envoyez *menu* pour continuer."
        case .draftDropped: "Votre signalement inachevé n'a pas été envoyé."
        }
    }
}
