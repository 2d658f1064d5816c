import Messaging
import Store

extension QualityPhrase {
    var french: String {
        let language = Language.french
        switch self {
        case .askItem: return "📦 *Déclarer un rebut*\nQuel numéro de commande ou quel code produit ?"
        case .askDefect: return "Quel est le défaut ? Décrivez-le en quelques mots."
        case .askQuantity: return "Combien de pièces ?"
        case .askPhoto: return "📷 Envoyez une photo si vous en avez une, ou touchez Passer."
        case .askOrder: return "🔄 *Retour client*\nQuel numéro de commande ?"
        case .askCustomer: return "Quel est le nom du client ?"
        case .askReason: return "Quel est le motif du retour ?"
        case .askPlace: return "⚠️ *Écart de procédure*\nQuel numéro de machine ou quel processus ?"
        case .askWhatHappened: return "Que s'est-il passé ?"
        case .askTrack:
            return
                "🔍 *Rechercher*\nEnvoyez un numéro de ticket (comme REJ-1042), un numéro de commande, ou juste la fin du numéro."
        case .notAQuantity(let max):
            return "Merci d'envoyer un nombre entier de 1 à \(language.number(max)), par exemple 12."
        case .notFound(let typed):
            return "Je n'ai trouvé ni ticket ni commande « \(Self.short(typed, 40)) ». Vérifiez le numéro."
        case .whichOne(let count): return "\(count) numéros correspondent. Lequel est le bon ?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.frenchName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Commande" : "Commande : \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Merci de vérifier :
                📦 Article : *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Défaut : \(defect)
                Quantité : *\(language.number(quantity))*
                Photos : \(photos)\(known == nil ? "\nℹ️ Ce n'est ni une de nos commandes ni un de nos produits ; votre texte est gardé tel quel." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Merci de vérifier :
                🔄 Commande : *\(order)*
                Client : \(customer)
                Motif : \(reason)
                Quantité : *\(language.number(quantity))*
                Photos : \(photos)\(isKnown ? "" : "\nℹ️ Ce n'est pas une de nos commandes ; votre texte est gardé tel quel.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Merci de vérifier :
                ⚠️ Où : *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Ce qui s'est passé : \(description)
                Photos : \(photos)
                """
        case .rejectReported(let number):
            return "✅ Le rebut *\(number)* est déclaré. La qualité l'a reçu. Envoyez *menu* pour continuer."
        case .returnReported(let number):
            return "✅ Le retour *\(number)* est déclaré. La qualité l'a reçu. Envoyez *menu* pour continuer."
        case .sopFailureReported(let number):
            return "✅ L'écart *\(number)* est déclaré. La qualité l'a reçu. Envoyez *menu* pour continuer."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.frenchName(kind)) · déclaré
                Article : \(item)
                \(description)\(quantity.map { "\nQuantité : \(language.number($0))" } ?? "")
                Photos : \(photos)
                Déclaré\(isOwn ? " par vous" : "") le \(language.dateAndTime(at))
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Commande \(number)*\nProduit : \(product)\nQuantité : \(language.number(quantity))"
            if lines.isEmpty { return head + "\nRien n'a été signalé à son sujet." }
            return head + "\nSignalements :\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Rebuts, 7 derniers jours*\nAucun rebut déclaré." }
            return """
                📊 *Rebuts, 7 derniers jours*
                Signalements : \(language.number(reports)) · Pièces : \(language.number(pieces))
                Articles avec le plus de pièces :
                \(Self.tallies(items, language))
                Par type de défaut :
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Coût des retours, 30 derniers jours*\nAucun retour déclaré." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Coût des retours, 30 derniers jours*
                Retours : \(language.number(reports)) · Pièces : \(language.number(pieces))
                Coût au prix de la commande : \(cost.isEmpty ? "inconnu" : cost)\(
                    unpriced.isEmpty ? "" : "\nSans prix connu : " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *Écarts de procédure, 7 derniers jours*\nAucun écart déclaré." }
            return "📊 *Écarts de procédure, 7 derniers jours*\nSignalements : \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Vos tickets*\nVous n'avez encore rien signalé." }
            return "📊 *Vos tickets*, du plus récent au plus ancien\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func frenchName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Rebut"
        case .return: "Retour client"
        case .sop: "Écart de procédure"
        }
    }
}
