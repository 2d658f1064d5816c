import Messaging

extension WorkerPhrase {
    var portuguese: String {
        switch self {
        case .language: "Idioma"
        case .signOut: "Sair"
        case .signIn: "Entrar"
        case .phone: "Número do WhatsApp"
        case .notANumber:
            "Isso não é um número de telefone. Escreva-o com o código do país, por exemplo +27 82 123 4567."
        case .verifyTitle: "Verifique seu número"
        case .verifyIntro:
            "Digite seu número do WhatsApp. Se ele está na lista da fábrica, um código de 6 dígitos chega a esse "
                + "WhatsApp; você o digita na página seguinte."
        case .consent:
            "Com o código você aceita receber as mensagens da fábrica pelo WhatsApp. Pode acabar com elas quando "
                + "quiser: envie STOP."
        case .sendCode: "Enviar código"
        case .codeTitle: "Digite o código"
        case .codeSent(let minutes):
            "Se o número está na lista da fábrica, um código está a caminho pelo WhatsApp. "
                + Language.portuguese.form(
                    minutes, one: "Vale 1 minuto.", other: "Vale \(minutes) minutos.")
        case .code: "Código de 6 dígitos"
        case .checkCode: "Verificar código"
        case .wrongCode(let left):
            "Esse não é o código. "
                + Language.portuguese.form(
                    left, one: "Resta 1 tentativa.", other: "Restam \(left) tentativas.")
        case .codeOver: "Este código já não vale. Peça outro."
        case .tooMany(let minutes):
            "Tentativas demais. "
                + Language.portuguese.form(
                    minutes, one: "Tente de novo em 1 minuto.", other: "Tente de novo em \(minutes) minutos.")
        case .nothingArrived: "Não chegou nada?"
        case .helpNumber: "Confira o número, com o código do país, e se o WhatsApp funciona nesse telefone."
        case .helpWait: "Espere dois ou três minutos e peça outro código."
        case .helpWord:
            "Ou peça no escritório uma carta com a sua palavra e envie essa palavra do seu WhatsApp. Funciona sem código."
        case .newCode: "Pedir outro código"
        case .verifiedTitle: "Número verificado"
        case .verified: "Obrigado. A partir de agora você recebe as mensagens da fábrica neste WhatsApp."
        case .toSettings: "Minhas configurações"
        case .settingsTitle: "Minhas configurações"
        case .settingsIntro:
            "Digite seu número do WhatsApp. Se ele está verificado, chega a esse WhatsApp um link ou um código para "
                + "você entrar."
        case .sendLink: "Enviar link"
        case .linkSent(let minutes):
            "Se o número está verificado, um link ou um código está a caminho pelo WhatsApp. Abra o link ou digite o "
                + "código aqui. "
                + Language.portuguese.form(
                    minutes, one: "Vale 1 minuto.", other: "Vale \(minutes) minutos.")
        case .notVerifiedYet: "Seu número ainda não está verificado?"
        case .linkIntro: "Este link deixa você entrar uma vez."
        case .linkOver: "Este link já foi usado ou é antigo demais. Peça outro."
        case .signedInAs(let name): "Você entrou como \(name)"
        case .notAllowed: "Este formulário é antigo demais ou veio de outro site. Abra a página aqui e tente de novo."
        case .notThere: "Não há nada neste endereço."
        case .notNow: "Agora não funciona. Tente de novo daqui a pouco."
        }
    }
}
