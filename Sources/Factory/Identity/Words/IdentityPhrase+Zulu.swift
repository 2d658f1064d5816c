import Messaging

extension IdentityPhrase {
    var zulu: String {
        switch self {
        case .suspended(.numberChanged): "Inombolo yakho ishintshile." + Self.zuluAdvice
        case .suspended(.userIDChanged): "Le nombolo manje ingeye-akhawunti ehlukile ye-WhatsApp." + Self.zuluAdvice
        case .suspended(.bounced): "Imilayezo yethu eya enombolweni yakho ayifikanga." + Self.zuluAdvice
        }
    }

    private static let zuluAdvice =
        " Ukuze uphephe, angikwazi ukukusiza lapha size sazi futhi ukuthi nguwe. Ngithumelele "
        + "igama elisencwadini yakho, vula ikhasi lefektri elithi /whatsapp/verify, noma ubuze "
        + "ehhovisi. Igama elithi *misa* lisasebenza."
}
