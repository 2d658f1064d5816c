import Messaging

extension LeadPhrase {
    var french: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Approuver"
            case .decline: "Refuser"
            case .merge: "Réunir"
            case .assign: "Attribuer"
            case .offer: "Proposer à l'équipe"
            case .accept: "Accepter"
            case .sendBack: "Renvoyer"
            case .priority: "Priorité"
            case .cancel: "Annuler l'ordre"
            case .reopen: "Rouvrir"
            case .who: "Qui est prévenu ?"
            case .more: "Plus"
            }
        case .detail(let action):
            switch action {
            case .approve: "L'équipe est prévenue ; le premier qui le prend l'a"
            case .decline: "Rien n'est fait ; la personne qui l'a signalé sait pourquoi"
            case .merge: "C'est le même qu'un autre ordre de travail"
            case .assign: "À quelqu'un : présent d'abord, le moins chargé d'abord"
            case .offer: "Le premier qui le prend l'a"
            case .accept: "Le travail est bien fait : le clore"
            case .sendBack: "Ce n'est pas encore bon : dites pourquoi"
            case .priority: "Plus ou moins urgent"
            case .cancel: "Il n'est plus utile : dites pourquoi"
            case .reopen: "La panne est revenue : le travail continue"
            case .who: "Remis, lu ou répondu"
            case .more: "Tout ce que vous pouvez décider"
            }
        case .undoTitle: "Défaire"
        case .other: "Autre…"
        case .otherDetail: "Envoyez un nom ou un matricule"
        case .usualTeam: "Selon la machine"
        case .choose(let number): "\(number) : que décidez-vous ?"
        case .askPerson(let number): "\(number) : à qui ? Envoyez un nom ou un matricule."
        case .noSuchPerson(let said):
            "Je n'ai trouvé personne ici du nom de « \(said) ». Envoyez un nom ou un matricule."
        case .whichPerson(let number): "\(number) : de qui parlez-vous ?"
        case .askAssignee(let number): "\(number) : à qui ?"
        case .noCandidates(let number):
            "\(number) : je ne connais aucun technicien ici. Choisissez *\(LeadPhrase.other.french)* et envoyez un nom."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "présent" : "absent") + " · "
                + (jobs == 0 ? "aucun travail" : jobs == 1 ? "1 travail" : "\(jobs) travaux")
        case .askTeam(let number): "\(number) : à quelle équipe ?"
        case .askLevel(let number, let level): "\(number) : quelle urgence ? Maintenant : \(level.text(in: .french))."
        case .askMerge(let number): "\(number) : c'est le même que quel ordre de cette machine ?"
        case .nothingToMerge: "Il n'y a pas d'autre ordre de travail ouvert pour cette machine."
        case .askReason(let number): "\(number) : pourquoi ? Envoyez la raison en quelques mots."
        case .askReasonOrSkip(let number, let level):
            "\(number) : \(level.text(in: .french)). Pourquoi ? Envoyez quelques mots, ou "
                + "*\(ConversationPhrase.skipTitle.text(in: .french))*."
        case .offered: "✅ Proposé à l'équipe : le premier qui le prend l'a."
        case .assigned(let name): "✅ C'est pour \(name), qui est prévenu."
        case .declined: "✅ Refusé. La personne qui l'a signalé est prévenue."
        case .merged(let number): "✅ Il continue sous le numéro \(number). La personne qui l'a signalé est prévenue."
        case .accepted: "✅ Accepté et clos. La personne qui l'a signalé est prévenue."
        case .sentBack: "↩️ Renvoyé. La personne qui l'a fait est prévenue."
        case .prioritised(let before, let after):
            "✅ Priorité : \(before.text(in: .french)) → \(after.text(in: .french))."
        case .cancelled: "✅ Annulé. La personne qui l'avait est prévenue."
        case .reopened: "✅ Rouvert. La personne qui l'avait est prévenue."
        case .leadDecides: "C'est un responsable qui décide. Merci de voir avec le vôtre."
        case .notNow(let state):
            "Ce n'est pas possible maintenant : l'ordre est \(WorkTitle.state(state).text(in: .french))."
        case .ownWork: "Vous avez fait ce travail vous-même : quelqu'un d'autre doit le vérifier."
        case .noSuchOrder(let said): "Je n'ai trouvé aucun ordre de travail ouvert \(said)."
        case .severalOrders(let said): "Plusieurs ordres finissent par \(said). Lequel ?"
        case .tooLate: "Il est clos depuis plus de 14 jours. Merci de le signaler de nouveau."
        case .tooLong(let max): "Merci de le dire en \(max) caractères au plus."
        case .changed: "Quelque chose a changé entre-temps. Voici l'état d'aujourd'hui :"
        case .told(let number): "👥 \(number) : qui est prévenu"
        case .toldNobody(let number): "👥 \(number) : personne n'a encore été prévenu."
        case .reach(let reach):
            switch reach {
            case .answered: "a répondu"
            case .read: "lu"
            case .delivered: "remis"
            case .sent: "envoyé"
            case .waiting: "à envoyer"
            case .failed: "non remis"
            }
        case .plant: "Usine"
        case .open(let place, let count): "🔥 \(place) : \(count) en cours"
        case .nothingOpen(let place): "✅ \(place) : rien en cours."
        case .stands(let machine, let since): "🛑 \(machine) est à l'arrêt depuis \(since)"
        case .nobody: "personne ne l'a"
        case .age(let age):
            age.said(days: { "\($0) j" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var french: [String] {
        switch self {
        case .approve: ["approuver", "approuvé", "approuve"]
        case .decline: ["refuser", "refusé", "refuse"]
        case .assign: ["attribuer", "assigner"]
        case .offer: ["proposer"]
        case .accept: ["accepter", "accepté", "accepte"]
        case .sendBack: ["renvoyer", "renvoyé"]
        case .priority: ["priorité", "priorite"]
        case .reopen: ["rouvrir"]
        case .who: ["qui"]
        case .cancel: FixedWord.cancel.spellings(in: .french)
        case .burning: ["urgences", "ça brûle", "ca brule"]
        }
    }
}
