import Messaging

extension LeadPhrase {
    var portuguese: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Aprovar"
            case .decline: "Recusar"
            case .merge: "Unir a outra"
            case .assign: "Atribuir"
            case .offer: "Oferecer à equipe"
            case .accept: "Aceitar"
            case .sendBack: "Devolver"
            case .priority: "Prioridade"
            case .cancel: "Cancelar ordem"
            case .reopen: "Reabrir"
            case .who: "Quem foi avisado?"
            case .more: "Mais"
            }
        case .detail(let action):
            switch action {
            case .approve: "A equipe é avisada; fica com quem assumir primeiro"
            case .decline: "Nada é feito; quem relatou fica sabendo o motivo"
            case .merge: "É o mesmo que outra ordem de serviço"
            case .assign: "A alguém: primeiro quem está no turno e tem menos"
            case .offer: "Fica com quem assumir primeiro"
            case .accept: "O trabalho está bem feito: encerrar"
            case .sendBack: "Ainda não está bom: diga por quê"
            case .priority: "Mais ou menos urgente"
            case .cancel: "Não é mais necessária: diga por quê"
            case .reopen: "A falha voltou: o trabalho continua"
            case .who: "Entregue, lido ou respondido"
            case .more: "Tudo o que você pode decidir"
            }
        case .undoTitle: "Desfazer"
        case .other: "Outra pessoa…"
        case .otherDetail: "Envie um nome ou um número de funcionário"
        case .usualTeam: "Conforme a máquina"
        case .choose(let number): "\(number): o que você decide?"
        case .askPerson(let number): "\(number): para quem é? Envie um nome ou um número de funcionário."
        case .noSuchPerson(let said):
            "Não achei ninguém chamado “\(said)” que trabalhe aqui. Envie um nome ou um número de funcionário."
        case .whichPerson(let number): "\(number): de quem você está falando?"
        case .askAssignee(let number): "\(number): para quem é?"
        case .noCandidates(let number):
            "\(number): não conheço nenhum técnico aqui. Escolha *\(LeadPhrase.other.portuguese)* e envie um nome."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "no turno" : "fora do turno") + " · "
                + (jobs == 0 ? "sem trabalhos" : jobs == 1 ? "1 trabalho" : "\(jobs) trabalhos")
        case .askTeam(let number): "\(number): a qual equipe?"
        case .askLevel(let number, let level): "\(number): qual é a urgência? Agora: \(level.text(in: .portuguese))."
        case .askMerge(let number): "\(number): com qual ordem desta máquina é o mesmo?"
        case .nothingToMerge: "Não há outra ordem de serviço aberta desta máquina."
        case .askReason(let number): "\(number): por quê? Envie o motivo em poucas palavras."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .portuguese)). Por quê? Envie algumas palavras, ou "
                + "*\(ConversationPhrase.skipTitle.text(in: .portuguese))*."
        case .offered: "✅ Oferecida à equipe: fica com quem assumir primeiro."
        case .assigned(let name): "✅ Agora é de \(name), que será avisado."
        case .declined: "✅ Recusada. Quem relatou é avisado."
        case .merged(let number): "✅ Continua como \(number). Quem relatou é avisado."
        case .accepted: "✅ Aceita e encerrada. Quem relatou é avisado."
        case .sentBack: "↩️ Devolvida. Quem fez é avisado."
        case .prioritised(let before, let after):
            "✅ Prioridade: \(before.text(in: .portuguese)) → \(after.text(in: .portuguese))."
        case .cancelled: "✅ Cancelada. Quem estava com ela é avisado."
        case .reopened: "✅ Aberta de novo. Quem estava com ela é avisado."
        case .leadDecides: "Quem decide isso é um supervisor. Por favor, fale com o seu."
        case .notNow(let state): "Agora não é possível: a ordem está \(WorkTitle.state(state).text(in: .portuguese))."
        case .ownWork: "Você mesmo fez este trabalho: outra pessoa precisa verificar."
        case .noSuchOrder(let said): "Não achei nenhuma ordem de serviço aberta \(said)."
        case .severalOrders(let said): "Várias ordens terminam em \(said). Qual delas?"
        case .tooLate: "Foi encerrada há mais de 14 dias. Por favor, relate de novo."
        case .tooLong(let max): "Por favor, diga em no máximo \(max) caracteres."
        case .changed: "Algo mudou desde então. Hoje está assim:"
        case .told(let number): "👥 \(number): quem foi avisado"
        case .toldNobody(let number): "👥 \(number): ninguém foi avisado ainda."
        case .reach(let reach):
            switch reach {
            case .answered: "respondeu"
            case .read: "lido"
            case .delivered: "entregue"
            case .sent: "enviado"
            case .waiting: "a enviar"
            case .failed: "não entregue"
            }
        case .plant: "Fábrica"
        case .open(let place, let count): "🔥 \(place): \(count) em aberto"
        case .nothingOpen(let place): "✅ \(place): nada em aberto."
        case .stands(let machine, let since): "🛑 \(machine) está parada desde \(since)"
        case .nobody: "com ninguém"
        case .age(let age):
            age.said(days: { "\($0) d" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var portuguese: [String] {
        switch self {
        case .approve: ["aprovar", "aprovada", "aprovado"]
        case .decline: ["recusar", "recusada", "recusado"]
        case .assign: ["atribuir"]
        case .offer: ["oferecer"]
        case .accept: ["aceitar", "aceita", "aceito"]
        case .sendBack: ["devolver", "devolvida"]
        case .priority: ["prioridade"]
        case .reopen: ["reabrir"]
        case .who: ["quem"]
        case .cancel: FixedWord.cancel.spellings(in: .portuguese)
        case .burning: ["urgente", "urgências", "urgencias"]
        }
    }
}
