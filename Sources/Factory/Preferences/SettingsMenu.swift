import Messaging

/// The lists in which people see and change their settings in the chat.
struct SettingsMenu {
    let person: Person
    let language: Language
    let hasStopped: Bool
    /// A page on which all of it can be seen at once can be reached.
    let hasPage: Bool

    /// Nights as most people sleep, and the days of those who work at night.
    static let commonHours = ["22:00-06:00", "21:00-05:00", "20:00-06:00", "00:00-08:00", "08:00-16:00"]
        .compactMap { DayHours($0) }

    private var wishes: Preferences { person.preferences ?? Preferences() }

    /// Everything there is to set.
    var all: Saying {
        var options = [
            row(.languages, .languageTitle, detail: language.name),
            row(.notices, .noticesTitle, .noticesDetail(on: topicsOn, of: Topic.allCases.count, isStopped: hasStopped)),
            row(.quietHours, .quietTitle, detail: wishes.quietHours?.text ?? say(.off)),
        ]
        if let shift = person.shift {
            let isOnly = wishes.isOnlyOnShift
            options.append(
                row(
                    .change(.onlyOnShift(!isOnly)), .shiftTitle,
                    detail: "\(mark(isOnly)) · \(language.text(of: shift))"))
        }
        options.append(
            hasStopped
                ? row(.change(.everything(isOn: true)), .startTitle, .startDetail)
                : row(.change(.everything(isOn: false)), .stopTitle, .stopDetail))
        if hasPage { options.append(row(.page, .pageTitle, .pageDetail)) }
        return Saying([say(.settingsIntro)], options: options, opener: say(.opener))
    }

    /// The eight switches.
    var notices: Saying {
        var intro = [say(.noticesIntro)]
        if hasStopped { intro.append(say(.stillStopped)) }
        return Saying(
            intro,
            options: Topic.allCases.map { topic in
                let isOn = !wishes.silenced.contains(topic)
                return Saying.Option(
                    id: SettingsRequest.change(.topic(topic, isOn: !isOn)).id,
                    title: "\(topic.number). \(say(.topic(topic)))", detail: mark(isOn))
            },
            opener: say(.opener))
    }

    var quietHours: Saying {
        let common = Self.commonHours.filter { $0 != wishes.quietHours }.map { hours in
            Saying.Option(id: SettingsRequest.change(.quietHours(hours)).id, title: hours.text)
        }
        var options = common + [row(.otherHours, .otherHours, .otherHoursDetail)]
        if wishes.quietHours != nil { options.append(row(.change(.quietHours(nil)), .noQuietHours)) }
        return Saying([say(.quietIntro(now: wishes.quietHours))], options: options, opener: say(.opener))
    }

    private var topicsOn: Int { Topic.allCases.count { !wishes.silenced.contains($0) } }

    private func row(
        _ request: SettingsRequest, _ title: PreferencePhrase, _ detail: PreferencePhrase? = nil
    )
        -> Saying.Option
    {
        row(request, title, detail: detail.map(say))
    }

    private func row(_ request: SettingsRequest, _ title: PreferencePhrase, detail: String?) -> Saying.Option {
        Saying.Option(id: request.id, title: say(title), detail: detail)
    }

    private func mark(_ isOn: Bool) -> String { isOn ? "✅ \(say(.on))" : "🔕 \(say(.off))" }

    private func say(_ phrase: PreferencePhrase) -> String { phrase.text(in: language) }
}
