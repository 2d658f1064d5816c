extension ConversationPhrase {
    var portuguese: String {
        switch self {
        case .skipTitle: "Pular"
        case .backTitle: "Voltar"
        case .cancelTitle: "Cancelar"
        case .confirmTitle: "Confirmar"
        case .continueTitle: "Continuar"
        case .startOverTitle: "Começar de novo"
        case .chooseTitle: "Escolher"
        case .tooLong(let max): "É longo demais. Envie em até \(max) caracteres, por favor."
        case .wordsPlease: "Por favor, responda com palavras."
        case .chooseOne: "Por favor, escolha uma das opções."
        case .photoOrSkip: "Por favor, envie uma foto ou toque em Pular."
        case .confirmOrCancel:
            "Toque em Confirmar, ou em Cancelar se algo estiver errado. Você ainda pode enviar mais uma foto."
        case .cancelled: "Cancelado. Nada foi guardado. Envie *menu* para começar de novo."
        case .nothingToCancel: "Não há nada para cancelar. Envie *menu* para ver o que posso fazer."
        case .nothingToUndo: "Não há nada para desfazer. Envie *menu* para ver o que posso fazer."
        case .nothingBefore: "Esta é a primeira pergunta."
        case .oldButton: "Esse botão é de uma mensagem anterior. Agora estamos aqui:"
        case .sessionEnded: "A sua última sessão terminou depois de 24 horas sem mensagens."
        case .sessionEndedWithDraft:
            "A sua sessão terminou depois de 24 horas sem mensagens. A ocorrência que você não terminou ainda está "
                + "aqui. Quer continuar ou começar de novo?"
        case .stopped:
            "🔕 Você não vai mais receber avisos nossos, exceto emergências de nível crítico. Continuamos a "
                + "responder às suas perguntas. Envie *começar* para receber todos os avisos de novo."
        case .startedAgain: "🔔 Que bom ter você de volta. Você vai receber os nossos avisos de novo."
        case .cannotRead: "Não consigo ler esse tipo de mensagem."
        case .somethingWentWrong:
            "Desculpe, algo deu errado do nosso lado e não foi possível tratar a sua mensagem. "
                + "Ela está guardada e o escritório pode vê-la. Envie *menu* e tente de novo."
        case .fileNotFetched:
            "Desculpe, não foi possível buscar no WhatsApp o anexo que você enviou. Envie de novo, por favor."
        case .photoKept(let count):
            Language.portuguese.form(count, one: "📷 Foto recebida.", other: "📷 \(count) fotos recebidas.")
        case .askLanguage: "Que idioma você prefere?"
        case .languageSet(let language): "A partir de agora escrevo em \(language.name). Envie *menu* para continuar."
        case .draftDropped: "A ocorrência que você não terminou não foi enviada."
        }
    }
}
