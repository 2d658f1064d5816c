extension LetterPhrase {
    var portuguese: String {
        switch self {
        case .title: "A fábrica no seu WhatsApp"
        case .about:
            "Informe rejeições e falhas, veja seus trabalhos e receba as mensagens da fábrica no seu próprio WhatsApp. "
                + "Ao enviar a palavra você aceita isso; com STOP termina quando quiser."
        case .scan: "Escaneie a imagem com a câmera do seu telefone."
        case .send: "O WhatsApp abre com a palavra já escrita. Toque em Enviar."
        case .done: "A resposta diz que o seu WhatsApp está verificado e mostra o que pode fazer."
        case .orType(let number): "Sem câmera? Envie esta palavra pelo WhatsApp para \(number):"
        case .until(let day): "Vale até \(day), uma vez."
        case .keep: "A palavra vale por você: não a dê a ninguém."
        }
    }
}
