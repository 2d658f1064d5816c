import Messaging

extension IdentityPhrase {
    var hindi: String {
        switch self {
        case .suspended(.numberChanged): "आपका नंबर बदल गया है।" + hindiAdvice
        case .suspended(.userIDChanged): "यह नंबर अब किसी दूसरे WhatsApp खाते का है।" + hindiAdvice
        case .suspended(.bounced): "आपके नंबर पर हमारे संदेश नहीं पहुँचे।" + hindiAdvice
        }
    }

    private var hindiAdvice: String {
        let page = namesPage ? ", प्लांट का पेज /whatsapp/verify खोलें" : ""
        return " आपकी सुरक्षा के लिए यहाँ तब तक मदद नहीं हो सकती, जब तक हमें फिर से पता न चले कि यह आप ही हैं। "
            + "अपने पत्र का शब्द मुझे भेजें\(page), या ऑफ़िस से पूछें। *रोकें* अब भी काम करता है।"
    }
}
