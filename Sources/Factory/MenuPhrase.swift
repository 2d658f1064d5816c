public import Messaging

/// The main menu, the data menu, and what strangers hear.
public enum MenuPhrase: Phrase {
    case welcome
    case help
    case opener
    case title(MainMenu.Row)
    case detail(MainMenu.Row)
    case dataIntro
    case dataTitle(PullData.Report)
    case notUnderstood
    case stranger
    case inactive

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}

extension MenuPhrase {
    fileprivate var english: String {
        switch self {
        case .welcome: "👋 What would you like to do?"
        case .help:
            """
            ℹ️ *What you can send*
            • *menu*: this list
            • *reject 4711 12 scratched*: a whole reject in one line
            • a number such as *REJ-1042*: where it stands
            • *my*: your tickets
            • *back*, *skip*, *cancel*: while I ask
            • *language*: change the language
            • *stop*, *start*: no messages, messages again
            """
        case .opener: "Open menu"
        case .title(let row):
            switch row {
            case .reject: "📦 Submit reject"
            case .return: "🔄 Customer return"
            case .sop: "⚠️ SOP failure"
            case .track: "🔍 Track item"
            case .data: "📊 Pull data"
            case .settings: "⚙️ Settings"
            case .help: "ℹ️ Help"
            }
        case .detail(let row):
            switch row {
            case .reject: "Report defective products"
            case .return: "Report goods a customer sends back"
            case .sop: "Report a procedure not followed"
            case .track: "Find a ticket or an order"
            case .data: "Figures, and your own tickets"
            case .settings: "Choose your language"
            case .help: "What you can send"
            }
        case .dataIntro: "📊 Which figures?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rejects, 7 days"
            case .returns: "Returns cost, 30 days"
            case .sop: "SOP failures, 7 days"
            case .mine: "My tickets"
            }
        case .notUnderstood: "I did not understand that. Please choose:"
        case .stranger:
            "Hello. This is the plant's maintenance and quality desk, and your number is not on our list. "
                + "Please ask your supervisor or the office to add it, then write again."
        case .inactive:
            "Hello. Your entry in the plant's list is not active, so I cannot help you here. "
                + "Please ask your supervisor or the office to activate it, then write again."
        }
    }

    fileprivate var spanish: String {
        switch self {
        case .welcome: "👋 ¿Qué quieres hacer?"
        case .help:
            """
            ℹ️ *Lo que puedes enviar*
            • *menú*: esta lista
            • *rechazo 4711 12 rayadas*: un rechazo completo en una línea
            • un número como *REJ-1042*: cómo va
            • *mis*: tus reportes
            • *atrás*, *omitir*, *cancelar*: mientras pregunto
            • *idioma*: cambiar el idioma
            • *parar*, *empezar*: sin mensajes, con mensajes otra vez
            """
        case .opener: "Abrir menú"
        case .title(let row):
            switch row {
            case .reject: "📦 Reportar rechazo"
            case .return: "🔄 Devolución"
            case .sop: "⚠️ Falla de proceso"
            case .track: "🔍 Consultar"
            case .data: "📊 Ver datos"
            case .settings: "⚙️ Ajustes"
            case .help: "ℹ️ Ayuda"
            }
        case .detail(let row):
            switch row {
            case .reject: "Reportar productos defectuosos"
            case .return: "Reportar lo que devuelve un cliente"
            case .sop: "Reportar un procedimiento no seguido"
            case .track: "Buscar un reporte o un pedido"
            case .data: "Cifras, y tus propios reportes"
            case .settings: "Elegir tu idioma"
            case .help: "Lo que puedes enviar"
            }
        case .dataIntro: "📊 ¿Qué cifras?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rechazos, 7 días"
            case .returns: "Devoluciones, 30 días"
            case .sop: "Fallas, 7 días"
            case .mine: "Mis reportes"
            }
        case .notUnderstood: "No entendí eso. Por favor, elige:"
        case .stranger:
            "Hola. Esta es la mesa de mantenimiento y calidad de la planta, y tu número no está en nuestra lista. "
                + "Pide a tu supervisor o a la oficina que lo añada y vuelve a escribir."
        case .inactive:
            "Hola. Tu registro en la lista de la planta no está activo, así que aquí no puedo ayudarte. "
                + "Pide a tu supervisor o a la oficina que lo active y vuelve a escribir."
        }
    }
}
