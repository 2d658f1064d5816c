extension LetterPhrase {
    var spanish: String {
        switch self {
        case .title: "La planta en tu WhatsApp"
        case .about:
            "Reporta rechazos y fallas, mira tus trabajos y recibe los mensajes de la planta en tu propio "
                + "WhatsApp. Al enviar la palabra lo aceptas; con STOP lo terminas cuando quieras."
        case .scan: "Escanea la imagen con la cámara de tu teléfono."
        case .send: "Se abre WhatsApp con la palabra puesta. Toca Enviar."
        case .done: "La respuesta dice que tu WhatsApp está verificado y muestra lo que puedes hacer."
        case .orType(let number): "¿Sin cámara? Envía esta palabra por WhatsApp al \(number):"
        case .until(let day): "Vale hasta el \(day), una vez."
        case .keep: "La palabra eres tú: no se la des a nadie."
        }
    }
}
