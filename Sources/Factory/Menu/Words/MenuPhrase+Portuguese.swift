extension MenuPhrase {
    var portuguese: String {
        switch self {
        case .welcome: "👋 O que você quer fazer?"
        case .help:
            """
            ℹ️ *O que você pode enviar*
            • *menu*: esta lista
            • *rejeição 4711 12 riscadas*: uma rejeição completa em uma linha
            • um número como *REJ-1042*: como está o caso
            • *minhas*: seu trabalho e suas ocorrências
            • *K7M2QX feita*: uma ordem, pelo final do número; também assumo, iniciada, em pausa, não posso
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: ver a ordem, quem foi avisado, a situação
            • o código de uma máquina como *PR-04*: informar uma falha
            • *voltar*, *pular*, *cancelar*: enquanto eu pergunto
            • *idioma*: mudar o idioma
            • *parar*, *começar*: sem avisos, com avisos de novo; também *parar lembretes*
            """
        case .opener: "Abrir menu"
        case .title(let row):
            switch row {
            case .reject: "📦 Informar rejeição"
            case .return: "🔄 Devolução de cliente"
            case .sop: "⚠️ Falha de procedimento"
            case .track: "🔍 Consultar"
            case .data: "📊 Ver dados"
            case .myWork: "🔧 Meu trabalho"
            case .checklists: "📋 Listas de verificação"
            case .settings: "⚙️ Configurações"
            case .help: "ℹ️ Ajuda"
            }
        case .detail(let row):
            switch row {
            case .reject: "Informar produtos com defeito"
            case .return: "Informar o que um cliente devolve"
            case .sop: "Informar um procedimento não seguido"
            case .track: "Procurar uma ocorrência ou um pedido"
            case .data: "Números, e as suas ocorrências"
            case .myWork: "Suas ordens de serviço e o que você relatou"
            case .checklists: "Listas abertas para você"
            case .settings: "Idioma, avisos, horas de silêncio"
            case .help: "O que você pode enviar"
            }
        case .dataIntro: "📊 Quais dados?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Rejeições, 7 dias"
            case .returns: "Devoluções, 30 dias"
            case .sop: "Falhas, 7 dias"
            case .mine: "Minhas ocorrências"
            case .myWeek: "Meu trabalho, 7 dias"
            case .times: "Resposta e reparo"
            case .openWork: "Ordens abertas"
            case .machinesDown: "Máquinas paradas"
            case .pmCompliance: "Manutenção no prazo"
            }
        case .notUnderstood: "Não entendi. Por favor, escolha:"
        case .stranger:
            "Olá. Aqui é o atendimento de manutenção e qualidade da fábrica, e o seu número não está na nossa lista. "
                + "Peça ao seu supervisor ou ao escritório para incluí-lo e escreva de novo."
        case .inactive:
            "Olá. O seu cadastro na lista da fábrica não está ativo, por isso não posso ajudar por aqui. "
                + "Peça ao seu supervisor ou ao escritório para ativá-lo e escreva de novo."
        }
    }
}

extension MainMenu.Row {
    var portuguese: [String] {
        switch self {
        case .reject: ["rejeição", "rejeicao", "rejeições", "rejeicoes", "refugo", "refugos"]
        case .return: ["devolução", "devolucao", "devoluções", "devolucoes"]
        case .sop: ["falha", "falhas"]
        case .track: ["consultar", "procurar", "buscar"]
        case .data: ["dados", "relatório", "relatorio", "relatórios", "relatorios"]
        case .myWork: ["trabalhos", "trabalho"]
        case .checklists: ["listas", "lista"]
        case .settings: ["configurações", "configuracoes", "definições", "definicoes"]
        case .help: []
        }
    }
}
