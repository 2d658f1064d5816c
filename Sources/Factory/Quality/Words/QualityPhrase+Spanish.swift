import Messaging
import Store

extension QualityPhrase {
    var spanish: String {
        let language = Language.spanish
        switch self {
        case .askItem: return "📦 *Reportar rechazo*\n¿Qué número de pedido o código de producto?"
        case .askDefect: return "¿Cuál es el defecto? Descríbelo en pocas palabras."
        case .askQuantity: return "¿Cuántas piezas?"
        case .askPhoto: return "📷 Envía una foto si la tienes, o toca Omitir."
        case .askOrder: return "🔄 *Devolución de cliente*\n¿Qué número de pedido?"
        case .askCustomer: return "¿Cómo se llama el cliente?"
        case .askReason: return "¿Por qué se devuelve?"
        case .askPlace: return "⚠️ *Falla de procedimiento*\n¿Qué número de máquina o proceso?"
        case .askWhatHappened: return "¿Qué pasó?"
        case .askTrack:
            return "🔍 *Consultar*\nEnvía un número de reporte (como REJ-1042), un número de pedido, o solo el final."
        case .notAQuantity(let max):
            return "Envía un número entero de 1 a \(language.number(max)), por ejemplo 12."
        case .notFound(let typed):
            return "No encontré ningún reporte ni pedido “\(Self.short(typed, 40))”. Revisa el número."
        case .whichOne(let count): return "Hay \(count) números que coinciden. ¿Cuál es?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.spanishName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Pedido" : "Pedido de \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Por favor, revisa:
                📦 Artículo: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Defecto: \(defect)
                Cantidad: *\(language.number(quantity))*
                Fotos: \(photos)\(known == nil ? "\nℹ️ No es ningún pedido ni producto nuestro; se guarda como lo escribiste." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Por favor, revisa:
                🔄 Pedido: *\(order)*
                Cliente: \(customer)
                Motivo: \(reason)
                Cantidad: *\(language.number(quantity))*
                Fotos: \(photos)\(isKnown ? "" : "\nℹ️ No es ningún pedido nuestro; se guarda como lo escribiste.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Por favor, revisa:
                ⚠️ Dónde: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Qué pasó: \(description)
                Fotos: \(photos)
                """
        case .rejectReported(let number):
            return "✅ El rechazo *\(number)* está reportado. Calidad ya lo tiene. Envía *menú* para más."
        case .returnReported(let number):
            return "✅ La devolución *\(number)* está reportada. Calidad ya la tiene. Envía *menú* para más."
        case .sopFailureReported(let number):
            return "✅ La falla *\(number)* está reportada. Calidad ya la tiene. Envía *menú* para más."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.spanishName(kind)) · reportado
                Artículo: \(item)
                \(description)\(quantity.map { "\nCantidad: \(language.number($0))" } ?? "")
                Fotos: \(photos)
                Reportado el \(language.dateAndTime(at))\(isOwn ? " por ti" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Pedido \(number)*\nProducto: \(product)\nCantidad: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nNo hay reportes sobre él." }
            return head + "\nReportes:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Rechazos, últimos 7 días*\nNinguno reportado." }
            return """
                📊 *Rechazos, últimos 7 días*
                Reportes: \(language.number(reports)) · Piezas: \(language.number(pieces))
                Más piezas por artículo:
                \(Self.tallies(items, language))
                Por defecto:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Costo de devoluciones, últimos 30 días*\nNinguna reportada." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Costo de devoluciones, últimos 30 días*
                Devoluciones: \(language.number(reports)) · Piezas: \(language.number(pieces))
                Costo al precio del pedido: \(cost.isEmpty ? "desconocido" : cost)\(
                    unpriced.isEmpty ? "" : "\nSin precio conocido: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *Fallas de procedimiento, últimos 7 días*\nNinguna reportada." }
            return "📊 *Fallas de procedimiento, últimos 7 días*\nReportes: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Tus reportes*\nTodavía no has reportado nada." }
            return "📊 *Tus reportes*, del más nuevo al más viejo\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func spanishName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Rechazo"
        case .return: "Devolución de cliente"
        case .sop: "Falla de procedimiento"
        }
    }
}
