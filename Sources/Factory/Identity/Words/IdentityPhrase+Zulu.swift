import Messaging

extension IdentityPhrase {
    var zulu: String {
        switch self {
        case .suspended(.numberChanged): "Inombolo yakho ishintshile." + zuluAdvice
        case .suspended(.userIDChanged): "Le nombolo manje ingeye-akhawunti ehlukile ye-WhatsApp." + zuluAdvice
        case .suspended(.bounced): "Imilayezo yethu eya enombolweni yakho ayifikanga." + zuluAdvice
        }
    }

    private var zuluAdvice: String {
        let page = namesPage ? ", vula ikhasi lefektri elithi /whatsapp/verify" : ""
        return " Ukuze uphephe, angikwazi ukukusiza lapha size sazi futhi ukuthi nguwe. Ngithumelele "
            + "igama elisencwadini yakho\(page), noma ubuze ehhovisi. Igama elithi *misa* lisasebenza."
    }
}
