extension NoticeKind {
    var french: NoticeWording {
        let optOut = "Envoyez STOP pour ne plus recevoir de messages."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Démarrer le travail"), (.details, "Voir les détails")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Nouvel ordre de travail pour vous

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Priorité : {{priority}}
                    Description : {{description}}

                    Touchez *Démarrer le travail* quand vous commencez.
                    """,
                buttons: startOrLook + [(.refuse, "Je ne peux pas")],
                line: "🔧 {{order}} est pour vous : {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Priorité relevée

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Priorité : {{before}} → {{after}}

                    Merci de traiter cet ordre de travail en priorité.
                    """,
                buttons: startOrLook + [(.complete, "Marquer terminé")],
                line: "🚨 {{order}} devient plus urgent : {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Pièces livrées

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Pièces : {{parts}}

                    Les pièces sont là : le travail peut continuer.
                    """,
                buttons: startOrLook + [(.complete, "Marquer terminé")],
                line: "📦 Les pièces pour {{order}} sont là : {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Nouvel ordre de travail pour votre équipe

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Priorité : {{priority}}
                    Description : {{description}}

                    Le premier qui touche *Je m'en charge* le prend.
                    """,
                buttons: [(.take, "Je m'en charge"), (.refuse, "Je ne peux pas"), (.details, "Voir les détails")],
                line: "🔧 {{order}} est libre pour votre équipe : {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Ordre de travail à approuver

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Signalé par : {{reporter}}
                    Description : {{description}}

                    Touchez *Approuver* si le travail est à faire, sinon *Refuser*.
                    """,
                buttons: [(.approve, "Approuver"), (.decline, "Refuser"), (.details, "Voir les détails")],
                line: "📝 {{order}} est à approuver : {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Travail fait : merci de le vérifier

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}
                    Fait par : {{worker}}
                    Ce qui a été fait : {{work}}

                    Touchez *Accepter* si tout est bien, sinon *Renvoyer*.
                    """,
                buttons: [(.accept, "Accepter"), (.sendBack, "Renvoyer"), (.details, "Voir les détails")],
                line: "🔎 {{order}} est fait, à vérifier : {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Du nouveau sur {{order}}

                    Équipement : {{equipment}}
                    Ce qui est nouveau : {{news}}

                    Touchez *Voir les détails* pour voir tout l'ordre de travail.
                    """,
                buttons: [(.details, "Voir les détails")],
                line: "🔧 Du nouveau sur {{order}} : {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 L'ordre de travail {{order}} a été créé

                    Équipement : {{equipment}}
                    Problème : {{title}}

                    Nous vous préviendrons quand le travail commencera.
                    """,
                footer: optOut, line: "📝 {{order}} a été créé : {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ L'ordre de travail {{order}} a commencé

                    Équipement : {{equipment}}

                    Nous vous préviendrons quand le problème sera résolu.
                    """,
                footer: optOut, line: "🛠️ {{order}} a commencé : {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Problème résolu le {{time}}

                    Ordre de travail : {{order}}
                    Équipement : {{equipment}}

                    Vous n'avez plus rien à faire. Merci de votre patience.
                    """,
                footer: optOut, line: "✅ {{order}} a été résolu le {{time}} : {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Rappel de maintenance

                    Numéro : {{number}}
                    Équipement : {{equipment}}
                    Tâche : {{task}}
                    Échéance : {{due}}

                    Touchez *Marquer comme fait* une fois la tâche terminée.
                    """,
                buttons: [(.done, "Marquer comme fait"), (.reschedule, "Reporter")],
                line: "📅 {{number}}, échéance {{due}} : {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Maintenance en retard

                    Numéro : {{number}}
                    Équipement : {{equipment}}
                    Tâche : {{task}}
                    Échéance dépassée : {{due}}

                    Merci de la faire maintenant ou de choisir un autre jour.
                    """,
                buttons: [(.done, "Marquer comme fait"), (.reschedule, "Reporter")],
                line: "⏰ {{number}} est en retard depuis le {{due}} : {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Liste de contrôle : {{checklist}}

                    Numéro : {{number}}
                    Points : {{items}}
                    Échéance : {{due}}

                    Touchez *Commencer* et répondez aux points l'un après l'autre.
                    """,
                buttons: [(.start, "Commencer")], line: "📋 {{number}}, échéance {{due}} : {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Liste de contrôle : {{checklist}}

                    Numéro : {{number}}
                    Ce qui est nouveau : {{news}}

                    Touchez *Voir les détails* pour voir toute la liste de contrôle.
                    """,
                buttons: [(.details, "Voir les détails")],
                line: "📋 Du nouveau sur {{number}} : {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 URGENCE : {{text}}

                    Priorité : {{level}}
                    Alerte : {{number}}
                    De : {{sender}}

                    Touchez tout de suite *Je suis en sécurité* ou *J'ai besoin d'aide*, pour que personne n'ait à vous chercher.
                    """,
                buttons: [(.safe, "Je suis en sécurité"), (.help, "J'ai besoin d'aide")],
                line: "🚨 URGENCE {{number}} : {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 URGENCE : {{text}}

                    Priorité : {{level}}
                    Alerte : {{number}}
                    De : {{sender}}

                    Touchez *Vu* dès que vous avez lu ce message.
                    """,
                buttons: [(.seen, "Vu")], line: "🚨 URGENCE {{number}} : {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 URGENCE : {{text}}

                    Priorité : {{level}}
                    Alerte : {{number}}
                    De : {{sender}}

                    Agissez immédiatement. Il n'est pas nécessaire de répondre.
                    """,
                line: "🚨 URGENCE {{number}} : {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ FIN D'ALERTE : {{text}}

                    Alerte : {{number}}
                    De : {{sender}}

                    L'urgence est terminée. Le travail peut reprendre normalement.
                    """,
                buttons: [(.seen, "Vu")], line: "✅ FIN D'ALERTE {{number}} : {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Nouvelle leçon pour vous : {{lesson}}

                    Numéro : {{number}}
                    Sujet : {{about}}

                    Touchez *Commencer* quand vous avez quelques minutes.
                    """,
                footer: optOut, buttons: [(.start, "Commencer")], line: "🎓 La leçon {{number}} est prête : {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body:
                    "🔑 *{{code}}* est votre code de vérification.\n\nIl est valable {{minutes}} minutes. Ne le donnez à personne.",
                line: "🔑 Un code de vérification a été demandé")
        case .knock:
            return NoticeWording(
                body:
                    "🔔 Il y a un message au sujet de votre travail à l'usine.\n\nTouchez *Lire le message*, ou répondez, et vous le recevrez.",
                buttons: [(.details, "Lire le message")], line: "🔔 Il y a un message pour vous")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Notre service a été interrompu.

                    Notifications arrivées trop tard pour être utiles : {{count}}

                    Envoyez *mes tickets* pour voir ce que vous avez en cours.
                    """,
                buttons: [(.details, "Voir mes tickets")], line: "⌛ Notifications arrivées trop tard : {{count}}")
        case .digest:
            return NoticeWording(
                body:
                    "🗂️ Vos notifications en un message : {{count}}\n\nElles disent :\n{{lines}}\n\nEnvoyez *mes tickets* pour voir ce que vous avez en cours.",
                line: "🗂️ Notifications en un message : {{count}}")
        case .reportNews:
            return NoticeWording(
                body:
                    "📣 Du nouveau sur votre signalement {{number}}\n\nCe qu'il est devenu : {{news}}\n\nMerci de l'avoir fait. Il a été utile.",
                buttons: [(.details, "Voir les détails")], line: "📣 {{number}} : {{news}}")
        }
    }
}
