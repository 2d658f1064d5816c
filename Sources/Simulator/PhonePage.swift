import FoundationEssentials

/// The page on which one plays the phones of the plant: people at the side, one chat.
struct PhonePage {
    let nonce: String
    let people: [(owner: PhoneOwner, unread: Int)]
    /// The chat that is open.
    let open: PhoneState?
    let weather: WeatherPanel
    let now: Int64

    /// Messages of the chat that are shown, the newest; a long run has more than a browser should draw.
    static let bubblesShown = 500

    var html: String {
        let title = open.map { "\($0.owner.name) · " } ?? ""
        let page: PageText = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
            <link rel="icon" href="data:,">
            <title>\(title)Phones of \(Plant.name)</title>
            <style nonce="\(nonce)">\(Self.style)</style>
            </head>
            <body class="\(open == nil ? "list" : "chat")">
            <nav aria-label="People">
            <h1>\(Plant.name)<small>pretend phones</small></h1>
            <ul>\(people.map { person($0.owner, unread: $0.unread) })</ul>
            \(weather.html(back: open?.owner.phone ?? ""))
            </nav>
            <main>\(open.map { chat($0) } ?? Self.nobody)</main>
            <script nonce="\(nonce)">\(Self.script)</script>
            </body>
            </html>
            """
        return page.markup
    }

    private static let nobody: PageText = """
        <p class="hint">Pick a person, and write what they would write to the plant’s number. Try <b>hi</b>.</p>
        """

    private func person(_ owner: PhoneOwner, unread: Int) -> PageText {
        let current: PageText = owner.phone == open?.owner.phone ? " aria-current=\"page\"" : ""
        let badge: PageText = unread > 0 ? "<span class=\"badge\" aria-label=\"\(unread) unread\">\(unread)</span>" : ""
        return """
            <li><a href="/phones/\(owner.phone)" data-phone="\(owner.phone)"\(current)>\(avatar(owner))<span class="who">
            <b dir="auto">\(owner.name)</b><small>\(owner.role)</small></span><span class="slot">\(badge)</span></a></li>
            """
    }

    private func avatar(_ owner: PhoneOwner) -> PageText {
        let hue = owner.phone.utf8.reduce(0) { $0 + Int($1) * 5 } % 12
        let initials = owner.name.split(separator: " ").prefix(2).compactMap(\.first).map(String.init).joined()
        return "<span class=\"face hue\(hue)\" aria-hidden=\"true\">\(initials)</span>"
    }

    private func number(of owner: PhoneOwner, _ action: String) -> PageText {
        let hiding: PageText =
            owner.hidesNumber
            ? "<button name=\"do\" value=\"show\">Show number</button>"
            : "<button name=\"do\" value=\"hide\">Hide number</button>"
        return """
            <details class="number"><summary class="power">Number\(owner.hidesNumber ? " hidden" : "")</summary>
            <form method="post" action="\(action)/number" enctype="multipart/form-data">
            <label>New number <input name="number" inputmode="tel" placeholder="+27821234600"></label>
            <button name="do" value="change">Change number</button>\(hiding)
            <button name="do" value="pass-on">Pass the card on</button></form></details>
            """
    }

    private func chat(_ phone: PhoneState) -> PageText {
        let action = "/phones/\(phone.owner.phone)"
        let bubbles = phone.bubbles.suffix(Self.bubblesShown).map {
            BubbleView(bubble: $0, quoted: $0.quoted.flatMap { phone.bubble(wamid: $0) })
        }
        return """
            <header>
            <a class="back" href="/" aria-label="Back to all people">‹</a>\(avatar(phone.owner))
            <h2 dir="auto">\(phone.owner.name)<small>+\(phone.owner.phone) · \(phone.owner.role)</small></h2>
            <form method="post" action="\(action)/power" enctype="multipart/form-data">
            <button class="power" name="on" value="\(phone.isOn ? "no" : "yes")"
            aria-pressed="\(phone.isOn ? "true" : "false")">\(phone.isOn ? "Phone on" : "Phone off")</button></form>
            \(number(of: phone.owner, action))
            </header>
            <form id="chat" method="post" action="\(action)/tap" enctype="multipart/form-data"
            data-changes="\(phone.changes)" data-bubbles="\(action)/bubbles">
            <div id="log" role="log" aria-live="polite" aria-label="Messages" tabindex="0">\(bubbles.map(\.html))</div>
            <p id="typing" \(phone.typingUntil > now ? PageText("") : "hidden") aria-live="polite">\(Plant.name) is typing …</p>
            </form>
            <form id="write" method="post" action="\(action)/send" enctype="multipart/form-data">
            <details class="clip"><summary aria-label="Attach a photo">+</summary><div>
            <label>Photo or file <input type="file" name="file" accept="image/*,audio/*,video/*,application/pdf"></label>
            <button name="sample" value="photo">Send the sample photo</button>
            <button name="sample" value="voice">Send a sample voice note</button></div></details>
            <label class="words"><span>Message</span>
            <textarea name="text" rows="1" maxlength="4096" dir="auto" placeholder="Message" autocomplete="off"></textarea></label>
            <button class="send" aria-label="Send">➤</button>
            </form>
            """
    }
}

extension PageText {
    init(_ text: String) { markup = PageText.escaped(text) }
}
