extension NoticeKind {
    var portuguese: NoticeWording {
        let optOut = "Envie PARAR para não receber mais mensagens."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Iniciar trabalho"), (.details, "Ver detalhes")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Nova ordem de serviço para você

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Prioridade: {{priority}}
                    Descrição: {{description}}

                    Toque em *Iniciar trabalho* quando começar.
                    """,
                buttons: startOrLook + [(.refuse, "Não posso")],
                line: "🔧 {{order}} está com você: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Prioridade aumentada

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Prioridade: {{before}} → {{after}}

                    Por favor, dê preferência a esta ordem de serviço.
                    """,
                buttons: startOrLook + [(.complete, "Marcar concluída")],
                line: "🚨 {{order}} ficou mais urgente: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Peças entregues

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Peças: {{parts}}

                    As peças já chegaram: o trabalho pode continuar.
                    """,
                buttons: startOrLook + [(.complete, "Marcar concluída")],
                line: "📦 Chegaram as peças para {{order}}: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Nova ordem de serviço para a sua equipe

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Prioridade: {{priority}}
                    Descrição: {{description}}

                    Fica com ela quem tocar primeiro em *Eu assumo*.
                    """,
                buttons: [(.take, "Eu assumo"), (.refuse, "Não posso"), (.details, "Ver detalhes")],
                line: "🔧 {{order}} está livre para a sua equipe: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Ordem de serviço a aprovar

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Informado por: {{reporter}}
                    Descrição: {{description}}

                    Toque em *Aprovar* se o trabalho deve ser feito; se não, em *Recusar*.
                    """,
                buttons: [(.approve, "Aprovar"), (.decline, "Recusar"), (.details, "Ver detalhes")],
                line: "📝 {{order}} está a aprovar: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Trabalho feito: verifique, por favor

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}
                    Feito por: {{worker}}
                    O que foi feito: {{work}}

                    Toque em *Aceitar* se tudo estiver bem; se não, em *Devolver*.
                    """,
                buttons: [(.accept, "Aceitar"), (.sendBack, "Devolver"), (.details, "Ver detalhes")],
                line: "🔎 {{order}} está feita, a verificar: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Novidades da {{order}}

                    Equipamento: {{equipment}}
                    O que há de novo: {{news}}

                    Toque em *Ver detalhes* para ver toda a ordem de serviço.
                    """,
                buttons: [(.details, "Ver detalhes")],
                line: "🔧 Novidades da {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 A ordem de serviço {{order}} foi criada

                    Equipamento: {{equipment}}
                    Problema: {{title}}

                    Avisaremos você quando o trabalho começar.
                    """,
                footer: optOut, line: "📝 {{order}} foi criada: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ A ordem de serviço {{order}} foi iniciada

                    Equipamento: {{equipment}}

                    Avisaremos você quando o problema estiver resolvido.
                    """,
                footer: optOut, line: "🛠️ {{order}} foi iniciada: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Problema resolvido em {{time}}

                    Ordem de serviço: {{order}}
                    Equipamento: {{equipment}}

                    Você não precisa fazer mais nada. Agradecemos a sua paciência.
                    """,
                footer: optOut, line: "✅ {{order}} foi resolvida em {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Lembrete de manutenção

                    Número: {{number}}
                    Equipamento: {{equipment}}
                    Tarefa: {{task}}
                    Prazo: {{due}}

                    Toque em *Marcar como feita* quando terminar a tarefa.
                    """,
                buttons: [(.done, "Marcar como feita"), (.reschedule, "Mudar a data")],
                line: "📅 {{number}}, prazo {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Manutenção atrasada

                    Número: {{number}}
                    Equipamento: {{equipment}}
                    Tarefa: {{task}}
                    Venceu em: {{due}}

                    Por favor, faça agora ou escolha outro dia.
                    """,
                buttons: [(.done, "Marcar como feita"), (.reschedule, "Mudar a data")],
                line: "⏰ {{number}} está atrasada desde {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Checklist: {{checklist}}

                    Número: {{number}}
                    Itens: {{items}}
                    Prazo: {{due}}

                    Toque em *Começar* e responda aos itens um por um.
                    """,
                buttons: [(.start, "Começar")], line: "📋 {{number}}, prazo {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Checklist: {{checklist}}

                    Número: {{number}}
                    O que há de novo: {{news}}

                    Toque em *Ver detalhes* para ver todo o checklist.
                    """,
                buttons: [(.details, "Ver detalhes")],
                line: "📋 Novidades da {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 EMERGÊNCIA: {{text}}

                    Prioridade: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Toque agora em *Estou em segurança* ou em *Preciso de ajuda*, para que ninguém tenha de procurar você.
                    """,
                buttons: [(.safe, "Estou em segurança"), (.help, "Preciso de ajuda")],
                line: "🚨 EMERGÊNCIA {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 EMERGÊNCIA: {{text}}

                    Prioridade: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Toque em *Visto* assim que ler esta mensagem.
                    """,
                buttons: [(.seen, "Visto")], line: "🚨 EMERGÊNCIA {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 EMERGÊNCIA: {{text}}

                    Prioridade: {{level}}
                    Alerta: {{number}}
                    De: {{sender}}

                    Aja imediatamente. Não é preciso responder.
                    """,
                line: "🚨 EMERGÊNCIA {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ FIM DO ALERTA: {{text}}

                    Alerta: {{number}}
                    De: {{sender}}

                    A emergência terminou. O trabalho pode continuar normalmente.
                    """,
                buttons: [(.seen, "Visto")], line: "✅ FIM DO ALERTA {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Nova lição para você: {{lesson}}

                    Número: {{number}}
                    Assunto: {{about}}

                    Toque em *Começar* quando tiver alguns minutos.
                    """,
                footer: optOut, buttons: [(.start, "Começar")], line: "🎓 A lição {{number}} está pronta: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body:
                    "🔑 *{{code}}* é o seu código de verificação.\n\nVale por {{minutes}} minutos. Não diga a ninguém.",
                line: "🔑 Foi pedido um código de verificação")
        case .knock:
            return NoticeWording(
                body:
                    "🔔 Há uma mensagem sobre o seu trabalho na fábrica.\n\nToque em *Ler mensagem*, ou responda, e ela chega.",
                buttons: [(.details, "Ler mensagem")], line: "🔔 Há uma mensagem para você")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ O nosso serviço ficou interrompido.

                    Avisos que chegaram tarde demais para servir: {{count}}

                    Envie *minhas* para ver o que você tem pendente agora.
                    """,
                buttons: [(.details, "Ver pendências")], line: "⌛ Avisos que chegaram tarde: {{count}}")
        case .digest:
            return NoticeWording(
                body:
                    "🗂️ Os seus avisos em uma mensagem: {{count}}\n\nEles dizem:\n{{lines}}\n\nEnvie *minhas* para ver o que você tem pendente agora.",
                line: "🗂️ Avisos em uma mensagem: {{count}}")
        case .reportNews:
            return NoticeWording(
                body:
                    "📣 Novidades da sua ocorrência {{number}}\n\nO que aconteceu com ela: {{news}}\n\nAgradecemos por informar. Ajudou muito.",
                buttons: [(.details, "Ver detalhes")], line: "📣 {{number}}: {{news}}")
        }
    }
}
