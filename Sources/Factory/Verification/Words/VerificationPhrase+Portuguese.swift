import Messaging

extension VerificationPhrase {
    var portuguese: String {
        switch self {
        case .verified(let name):
            "✅ Obrigado, \(name): este WhatsApp já está verificado. Aqui você recebe as mensagens da fábrica; envie "
                + "*parar* para encerrá-las quando quiser."
        case .alreadyVerified:
            "✅ Este WhatsApp já está verificado, não é preciso fazer mais nada."
        case .wordUnknown:
            "🤔 Não conheço esta palavra. Envie-a exatamente como está na sua carta, por exemplo ANDON-7K3Q-9XPM, ou "
                + "peça outra carta no escritório."
        case .wordUsed:
            "Esta palavra já foi usada em outro WhatsApp, por isso não vale aqui. Peça outra carta no escritório."
        case .wordOver:
            "Esta palavra já não vale. Peça outra carta no escritório."
        case .numberOfAnother:
            "Obrigado. Este WhatsApp pertence a outra pessoa na lista da fábrica, por isso não mudei nada. O "
                + "escritório vê isso; fale com eles, por favor."
        case .offerLanguage:
            "🌐 Em que idioma devo escrever?"
        case .settingsLink(let link, let minutes):
            "🔗 Suas configurações:\n\(link)\n\n"
                + Language.portuguese.form(
                    minutes, one: "Vale 1 minuto, uma vez. ", other: "Vale \(minutes) minutos, uma vez. ")
                + "Não o passe a ninguém. Não pediu nada? Então não faça nada."
        }
    }
}
