/// The panel of the page with which one makes the pretend WhatsApp misbehave.
struct WeatherPanel: Sendable {
    /// What a button of the panel does; its name in the form.
    enum Deed: String, CaseIterable {
        case calm, line, storm
        case expire, accept
        case pause, resume
    }

    /// Nil if it is none of the panel's.
    let weather: Deed?
    let isTokenGood: Bool
    let isPaused: Bool

    init(_ state: Exchange.State, token: String, now: Int64) {
        weather =
            switch state.sky?.weather {
            case nil: .calm
            case let weather? where weather == .badLine(seed: weather.seed): .line
            case let weather? where weather == .storm(seed: weather.seed): .storm
            default: nil
            }
        isTokenGood = state.tokens.refusal(of: token, now: now) == nil
        isPaused = state.isPaused
    }

    /// `back` is the number of the chat that is open, or empty.
    func html(back: String) -> PageText {
        """
        <details class="weather"><summary>Weather<small>\(summary)</small></summary>
        <form method="post" action="/phones/weather" enctype="multipart/form-data">
        <input type="hidden" name="back" value="\(back)">
        \(button(.calm, "Calm", weather == .calm))\(button(.line, "Bad line", weather == .line))\
        \(button(.storm, "Storm", weather == .storm))
        \(button(isTokenGood ? .expire : .accept, "Token expired", !isTokenGood))\
        \(button(isPaused ? .resume : .pause, "Webhooks held", isPaused))
        </form></details>
        """
    }

    private var summary: String {
        let name =
            switch weather {
            case .calm?: "calm"
            case .line?: "bad line"
            case .storm?: "storm"
            default: "mixed"
            }
        return ([name] + (isTokenGood ? [] : ["token expired"]) + (isPaused ? ["webhooks held"] : []))
            .joined(separator: ", ")
    }

    private func button(_ deed: Deed, _ title: String, _ isPressed: Bool) -> PageText {
        """
        <button name="do" value="\(deed.rawValue)" aria-pressed="\(isPressed ? "true" : "false")">\(title)</button>
        """
    }
}

extension Exchange {
    /// Does what a button of the panel says. Each weather has another seed, from the time.
    func perform(_ deed: WeatherPanel.Deed) {
        let now = now()
        change { state in
            switch deed {
            case .calm: state.sky = nil
            case .line: state.sky = Sky(.badLine(seed: UInt64(bitPattern: now)))
            case .storm: state.sky = Sky(.storm(seed: UInt64(bitPattern: now)))
            case .expire: state.tokens.expire()
            case .accept: state.tokens.accept(self.settings.accessToken)
            case .pause: state.isPaused = true
            case .resume: state.isPaused = false
            }
        }
    }
}
