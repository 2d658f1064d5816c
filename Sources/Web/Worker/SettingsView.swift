import Factory
import Messaging

/// The two forms of somebody's settings: all they can choose, and STOP or START.
struct SettingsView {
    let frame: WorkerFrame
    let draft: SettingsDraft
    let faults: [SettingsDraft.Fault]
    let person: Person

    var form: HTML {
        """
        <form method="post" action="\(SettingsPage.path)">\(frame.tokenField)
        <fieldset><legend>\(say(.noticesTitle))</legend>
        \(Topic.allCases.map { box("topic-\($0.rawValue)", .topic($0), isOn: !draft.silenced.contains($0)) })
        <p class="dim">\(say(.alwaysComes))</p></fieldset>
        <fieldset><legend>\(say(.quietTitle))</legend>
        \(box("quiet", .quietTitle, isOn: draft.hasQuietHours))
        \(time("from", .from, draft.from))\(time("to", .to, draft.to))
        <p class="dim">\(say(.quietNote))</p></fieldset>
        \(shift)\(languages)
        <button>\(say(.save))</button></form>
        """
    }

    /// STOP where it is not in force, START where it is.
    func everything(hasStopped: Bool) -> HTML {
        let note: HTML = hasStopped ? "<p class=\"note\">\(say(.startDetail))</p>" : .none
        return """
            \(note)<form method="post" action="\(SettingsPage.path)">\(frame.tokenField)
            <input type="hidden" name="all" value="\(hasStopped ? "on" : "off")">
            <button>\(say(hasStopped ? .startTitle : .stopTitle))</button>
            <p class="dim">\(say(.alwaysComes))</p></form>
            """
    }

    func say(_ phrase: PreferencePhrase) -> String { phrase.text(in: frame.language) }

    private var shift: HTML {
        let onCall: HTML = person.isOnCall == true ? "<p>\(say(.isOnCall))</p>" : .none
        guard let shift = person.shift, let isOnly = draft.isOnlyOnShift else { return onCall }
        return """
            <fieldset><legend>\(say(.shiftIs(shift)))</legend>
            \(box("shift", .shiftTitle, isOn: isOnly))\(onCall)</fieldset>
            """
    }

    private var languages: HTML {
        Parts.choice(
            "language", say(.languageTitle), Language.allCases.map { ($0.rawValue, $0.name) },
            chosen: draft.language.rawValue)
    }

    private func box(_ name: String, _ phrase: PreferencePhrase, isOn: Bool) -> HTML {
        let mark: HTML = isOn ? " checked" : .none
        return "<label><input type=\"checkbox\" name=\"\(name)\" value=\"on\"\(mark)> \(say(phrase))</label>\n"
    }

    private func time(_ name: String, _ phrase: PreferencePhrase, _ typed: String) -> HTML {
        let fault = faults.first { $0.field == name }
        let mark: HTML = fault == nil ? .none : " aria-invalid=\"true\" aria-describedby=\"\(name)-fault\""
        let alert: HTML =
            fault.map { "<p role=\"alert\" class=\"bad\" id=\"\(name)-fault\">\(say(phrase)): \(say($0.phrase))</p>" }
            ?? .none
        return """
            <label for="\(name)">\(say(phrase))</label>
            <input id="\(name)" name="\(name)" type="time" value="\(typed)" dir="ltr"\(mark)>\(alert)
            """
    }
}
