import Messaging

extension VerificationPhrase {
    var spanish: String {
        switch self {
        case .verified(let name):
            "✅ Gracias, \(name): este WhatsApp ya está verificado. Aquí recibirás los mensajes de la planta; envía "
                + "*parar* para terminarlos cuando quieras."
        case .alreadyVerified:
            "✅ Este WhatsApp ya está verificado, no hay nada más que hacer."
        case .wordUnknown:
            "🤔 No conozco esta palabra. Envíala tal como está en tu carta, por ejemplo ANDON-7K3Q-9XPM, o pide otra "
                + "carta en la oficina."
        case .wordUsed:
            "Esta palabra ya se usó desde otro WhatsApp, así que aquí no vale. Pide otra carta en la oficina."
        case .wordOver:
            "Esta palabra ya no vale. Pide otra carta en la oficina."
        case .numberOfAnother:
            "Gracias. Este WhatsApp pertenece a otra persona en la lista de la planta, así que no he cambiado nada. "
                + "La oficina lo ve; habla con ellos, por favor."
        case .offerLanguage:
            "🌐 ¿En qué idioma te escribo?"
        case .settingsLink(let link, let minutes):
            "🔗 Tus ajustes:\n\(link)\n\n"
                + Language.spanish.form(
                    minutes, one: "Vale 1 minuto, una vez. ", other: "Vale \(minutes) minutos, una vez. ")
                + "No se lo des a nadie. ¿No pediste nada? Entonces no hagas nada."
        }
    }
}
