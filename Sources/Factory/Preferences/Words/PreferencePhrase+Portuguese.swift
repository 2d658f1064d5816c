import Messaging

extension PreferencePhrase {
    var portuguese: String {
        let language = Language.portuguese
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Trabalho para mim"
            case .escalations: "Escalonamentos"
            case .parts: "Peças entregues"
            case .reminders: "Lembretes de manut."
            case .emergencies: "Emergências"
            case .checklists: "Checklists"
            case .news: "Novidades"
            case .lessons: "Lições"
            }
        case .on: "Ligado"
        case .off: "Desligado"
        case .settingsIntro: "⚙️ *Configurações*\nO que você quer mudar?"
        case .opener: "Configurações"
        case .languageTitle: "Idioma"
        case .moreLanguages: "Mais idiomas …"
        case .noticesTitle: "Avisos"
        case .noticesDetail(_, _, isStopped: true): "Todos parados"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) de \(of) ligados"
        case .noticesIntro:
            "🔔 *Avisos*\nToque em um para ligar ou desligar. Emergências de nível crítico "
                + "chegam sempre."
        case .alwaysComes:
            "Emergências de nível crítico chegam sempre, e também a resposta ao que você perguntar."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: ligado."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: desligado. O que você perguntar continua sendo respondido, e emergências "
                + "de nível crítico continuam chegando. Envie *começar \(topic.number)* para ligar de novo."
        case .stopTitle: "Parar todos os avisos"
        case .stopDetail: "Só chegam emergências de nível crítico e respostas"
        case .startTitle: "Receber avisos de novo"
        case .startDetail: "Você parou todos os avisos"
        case .stillStopped: "Você parou todos os avisos. Envie *começar* para recebê-los de novo."
        case .quietTitle: "Horas de silêncio"
        case .quietNote:
            "Nessas horas só chegam emergências, e alarmes se você estiver de plantão. O resto espera até o "
                + "fim."
        case .quietIntro(let now):
            "🌙 *Horas de silêncio*\n\(PreferencePhrase.quietNote.portuguese)\nAgora: \(now?.text ?? "nenhuma")."
        case .otherHours: "Outras horas …"
        case .otherHoursDetail: "Você escreve"
        case .noQuietHours: "Sem horas de silêncio"
        case .askHours: "🌙 Quais horas? Envie assim: *22:00-06:00*, ou *desligado* para nenhuma."
        case .hoursNotRead: "Não consigo ler essas horas."
        case .quietSet(let hours?):
            "🌙 Horas de silêncio: \(hours.text). Nelas só chegam emergências, e alarmes se você estiver de "
                + "plantão. O resto chega quando terminarem."
        case .quietSet(nil): "☀️ Agora você não tem horas de silêncio."
        case .shiftTitle: "Só no meu turno"
        case .shiftIs(let shift): "Seu turno: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Fora do seu turno (\(language.text(of: shift))) só chegam emergências, e alarmes se você "
                + "estiver de plantão. O resto chega quando ele começar."
        case .shiftSet(_, isOnly: false): "🕑 Os avisos chegam também fora do seu turno."
        case .noShift: "Não sei qual é o seu turno. Peça ao escritório para cadastrá-lo."
        case .isOnCall: "Você está de plantão: os alarmes chegam a qualquer hora."
        case .pageTitle: "Página de configurações"
        case .pageDetail: "Tudo junto, no seu navegador"
        case .pageLink(let link, let minutes):
            "🔗 Sua página de configurações. O link é só para você e serve uma vez, por "
                + "\(time(minutes)):\n\(link)"
        case .from: "De"
        case .to: "Até"
        case .save: "Salvar"
        case .saved: "Salvo."
        case .wrongTime: "Escreva uma hora do dia, como 22:00."
        case .sameTimes: "As horas de silêncio não podem terminar no minuto em que começam."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).portuguese }

    private func time(_ minutes: Int) -> String {
        Language.portuguese.form(minutes, one: "1 minuto", other: "\(minutes) minutos")
    }
}

extension Topic {
    var portuguese: [String] {
        switch self {
        case .assignments: ["tarefas", "atribuições", "atribuicoes"]
        case .escalations: ["escalonamentos", "escalonamento", "alarmes"]
        case .parts: ["peças", "pecas"]
        case .reminders: ["lembretes", "lembrete"]
        case .emergencies: ["emergências", "emergencias"]
        case .checklists: ["listas de verificação", "listas de verificacao"]
        case .news: ["novidades", "notícias", "noticias"]
        case .lessons: ["lições", "licoes"]
        }
    }
}
