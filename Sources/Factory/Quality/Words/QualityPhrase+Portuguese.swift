import Messaging
import Store

extension QualityPhrase {
    var portuguese: String {
        let language = Language.portuguese
        switch self {
        case .askItem: return "📦 *Informar rejeição*\nQual é o número do pedido ou o código do produto?"
        case .askDefect: return "Qual é o defeito? Descreva em poucas palavras."
        case .askQuantity: return "Quantas peças?"
        case .askPhoto: return "📷 Envie uma foto, se tiver, ou toque em Pular."
        case .askOrder: return "🔄 *Devolução de cliente*\nQual é o número do pedido?"
        case .askCustomer: return "Qual é o nome do cliente?"
        case .askReason: return "Qual é o motivo da devolução?"
        case .askPlace: return "⚠️ *Falha de procedimento*\nQual é o número da máquina ou o processo?"
        case .askWhatHappened: return "O que aconteceu?"
        case .askTrack:
            return
                "🔍 *Consultar*\nEnvie um número de ocorrência (como REJ-1042), um número de pedido, ou só o final dele."
        case .notAQuantity(let max):
            return "Por favor, envie um número inteiro de 1 a \(language.number(max)), por exemplo 12."
        case .notFound(let typed):
            return "Não encontrei nenhuma ocorrência nem pedido “\(Self.short(typed, 40))”. Confira o número."
        case .whichOne(let count): return "Encontrei \(count) números parecidos. Qual deles é?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.portugueseName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Pedido" : "Pedido de \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Por favor, confira:
                📦 Item: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Defeito: \(defect)
                Quantidade: *\(language.number(quantity))*
                Fotos: \(photos)\(known == nil ? "\nℹ️ Não é nenhum pedido nem produto nosso; fica guardado como você escreveu." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Por favor, confira:
                🔄 Pedido: *\(order)*
                Cliente: \(customer)
                Motivo: \(reason)
                Quantidade: *\(language.number(quantity))*
                Fotos: \(photos)\(isKnown ? "" : "\nℹ️ Não é nenhum pedido nosso; fica guardado como você escreveu.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Por favor, confira:
                ⚠️ Onde: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                O que aconteceu: \(description)
                Fotos: \(photos)
                """
        case .rejectReported(let number):
            return "✅ A rejeição *\(number)* foi informada. A qualidade já foi avisada. Envie *menu* para mais."
        case .returnReported(let number):
            return "✅ A devolução *\(number)* foi informada. A qualidade já foi avisada. Envie *menu* para mais."
        case .sopFailureReported(let number):
            return "✅ A falha *\(number)* foi informada. A qualidade já foi avisada. Envie *menu* para mais."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.portugueseName(kind)) · informada
                Item: \(item)
                \(description)\(quantity.map { "\nQuantidade: \(language.number($0))" } ?? "")
                Fotos: \(photos)
                Informada\(isOwn ? " por você" : "") em \(language.dateAndTime(at))
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Pedido \(number)*\nProduto: \(product)\nQuantidade: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nNada foi informado sobre ele." }
            return head + "\nOcorrências:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Rejeições, últimos 7 dias*\nNenhuma informada." }
            return """
                📊 *Rejeições, últimos 7 dias*
                Ocorrências: \(language.number(reports)) · Peças: \(language.number(pieces))
                Itens com mais peças:
                \(Self.tallies(items, language))
                Por defeito:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Custo das devoluções, últimos 30 dias*\nNenhuma informada." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Custo das devoluções, últimos 30 dias*
                Devoluções: \(language.number(reports)) · Peças: \(language.number(pieces))
                Custo pelo preço do pedido: \(cost.isEmpty ? "desconhecido" : cost)\(
                    unpriced.isEmpty ? "" : "\nSem preço conhecido: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *Falhas de procedimento, últimos 7 dias*\nNenhuma informada." }
            return "📊 *Falhas de procedimento, últimos 7 dias*\nOcorrências: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Suas ocorrências*\nVocê ainda não informou nada." }
            return "📊 *Suas ocorrências*, da mais nova à mais antiga\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func portugueseName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Rejeição"
        case .return: "Devolução de cliente"
        case .sop: "Falha de procedimento"
        }
    }
}
