import Messaging

extension WorkerPhrase {
    var spanish: String {
        switch self {
        case .language: "Idioma"
        case .signOut: "Salir"
        case .signIn: "Entrar"
        case .phone: "Número de WhatsApp"
        case .notANumber:
            "Eso no es un número de teléfono. Escríbelo con el prefijo del país, por ejemplo +27 82 123 4567."
        case .verifyTitle: "Verifica tu número"
        case .verifyIntro:
            "Escribe tu número de WhatsApp. Si está en la lista de la planta, llega a ese WhatsApp un código de 6 "
                + "cifras; lo escribes en la página siguiente."
        case .consent:
            "Con el código aceptas recibir los mensajes de la planta por WhatsApp. Puedes terminarlos cuando "
                + "quieras: envía STOP."
        case .sendCode: "Enviar código"
        case .codeTitle: "Escribe el código"
        case .codeSent(let minutes):
            "Si el número está en la lista de la planta, un código va en camino por WhatsApp. "
                + Language.spanish.form(
                    minutes, one: "Vale 1 minuto.", other: "Vale \(minutes) minutos.")
        case .code: "Código de 6 cifras"
        case .checkCode: "Comprobar código"
        case .wrongCode(let left):
            "Ese no es el código. "
                + Language.spanish.form(
                    left, one: "Te queda 1 intento.", other: "Te quedan \(left) intentos.")
        case .codeOver: "Este código ya no vale. Pide otro."
        case .tooMany(let minutes):
            "Demasiados intentos. "
                + Language.spanish.form(
                    minutes, one: "Inténtalo de nuevo en 1 minuto.", other: "Inténtalo de nuevo en \(minutes) minutos.")
        case .nothingArrived: "¿No llegó nada?"
        case .helpNumber: "Revisa el número, con el prefijo del país, y que WhatsApp funcione en ese teléfono."
        case .helpWait: "Espera dos o tres minutos y pide otro código."
        case .helpWord:
            "O pide en la oficina una carta con tu palabra y envía esa palabra desde tu WhatsApp. Funciona sin código."
        case .newCode: "Pedir otro código"
        case .verifiedTitle: "Número verificado"
        case .verified: "Gracias. Desde ahora recibes los mensajes de la planta en este WhatsApp."
        case .toSettings: "A mis ajustes"
        case .settingsTitle: "Mis ajustes"
        case .settingsIntro:
            "Escribe tu número de WhatsApp. Si está verificado, llega a ese WhatsApp un enlace o un código con el "
                + "que entras."
        case .sendLink: "Enviar enlace"
        case .linkSent(let minutes):
            "Si el número está verificado, un enlace o un código va en camino por WhatsApp. Abre el enlace o escribe "
                + "el código aquí. "
                + Language.spanish.form(
                    minutes, one: "Vale 1 minuto.", other: "Vale \(minutes) minutos.")
        case .notVerifiedYet: "¿Tu número aún no está verificado?"
        case .linkIntro: "Este enlace te deja entrar una vez."
        case .linkOver: "Este enlace ya se usó o es demasiado viejo. Pide otro."
        case .signedInAs(let name): "Has entrado como \(name)"
        case .notAllowed:
            "Este formulario es demasiado viejo o vino de otro sitio. Abre la página aquí e inténtalo otra vez."
        case .notThere: "En esta dirección no hay nada."
        case .notNow: "Ahora mismo no funciona. Inténtalo otra vez en un momento."
        }
    }
}
