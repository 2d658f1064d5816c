extension DeliveryPhrase {
    var spanish: String {
        switch self {
        case .ended(let quoted):
            "⚠️ No se envió: “\(quoted)”\nNo se pudo enviar mientras servía. Dilo otra vez si todavía importa."
        case .notSent(let quoted, .window):
            "⚠️ Aún no se envió: “\(quoted)”\nLa persona no nos escribe desde hace más de 24 horas. Se enviará en "
                + "cuanto nos escriba; pídeselo o llámala."
        case .notSent(let quoted, .template):
            "⚠️ Aún no se envió: “\(quoted)”\nLa persona no nos escribe desde hace más de 24 horas y ninguna "
                + "plantilla está aprobada. Se enviará cuando lo esté; avisa a la oficina."
        case .notSent(let quoted, .stopped):
            "⚠️ Aún no se envió: “\(quoted)”\nLa persona envió STOP. Avísale de otra manera."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Aún no se envió: “\(quoted)”\nLa persona desactivó estos avisos. Avísale de otra manera."
        case .notSent(let quoted, .unverified):
            "⚠️ Aún no se envió: “\(quoted)”\nEl número de la persona no está verificado. Se enviará cuando lo esté; "
                + "avisa a la oficina."
        case .notSent(let quoted, .quiet):
            "⚠️ Aún no se envió: “\(quoted)”\nSon las horas de descanso de la persona. Se enviará cuando terminen."
        case .notSent(let quoted, .offShift):
            "⚠️ Aún no se envió: “\(quoted)”\nLa persona no está en su turno. Se enviará cuando empiece."
        case .notSent(let quoted, .tier):
            "⚠️ Aún no se envió: “\(quoted)”\nLa cuenta alcanzó el máximo de personas por día. Se enviará más tarde."
        }
    }
}
