public import Store

/// Times and numbers in the reader's way. Digits are 0 to 9 everywhere: they are what people quote and type.
///
/// Source: Unicode CLDR, medium dates with the month's short name.
extension Language {
    /// `21 Nov 2026, 09:31`
    public func dateAndTime(_ time: Timestamp) -> String {
        let local = PlantTime.parts(time)
        let date =
            switch self {
            case .chinese: "\(local.year)年\(local.month)月\(local.day)日"
            case .zulu: "\(months[local.month - 1]) \(local.day), \(local.year)"
            case .portuguese: "\(day(time)) de \(local.year)"
            default: "\(day(time)) \(local.year)"
            }
        return join(date, clock(local))
    }

    /// `09:31`, with the day before it when that is not the reader's: `22 Nov, 09:31`.
    public func time(_ time: Timestamp, seenAt now: Timestamp) -> String {
        let (local, today) = (PlantTime.parts(time), PlantTime.parts(now))
        guard local.year == today.year else { return dateAndTime(time) }
        return local.month == today.month && local.day == today.day ? clock(local) : join(day(time), clock(local))
    }

    /// `21 Nov`
    public func day(_ time: Timestamp) -> String {
        let local = PlantTime.parts(time)
        let month = months[local.month - 1]
        return switch self {
        case .chinese: "\(local.month)月\(local.day)日"
        case .zulu: "\(month) \(local.day)"
        case .german: "\(local.day). \(month)"
        case .portuguese: "\(local.day) de \(month)"
        default: "\(local.day) \(month)"
        }
    }

    private func clock(_ local: PlantTime.Parts) -> String {
        "\(PlantTime.two(local.hour)):\(PlantTime.two(local.minute))"
    }

    private func join(_ date: String, _ clock: String) -> String {
        switch self {
        case .chinese: "\(date) \(clock)"
        case .arabic: "\(date)، \(clock)"
        default: "\(date), \(clock)"
        }
    }

    /// Whole numbers with the reader's separator of thousands.
    public func number(_ value: Int) -> String { grouped("\(value)") }

    /// A plain decimal such as `1234.50`, in the reader's way.
    public func decimal(_ plain: String) -> String {
        let parts = plain.split(separator: ".", maxSplits: 1)
        let whole = grouped(String(parts[0]))
        return parts.count == 2 ? whole + separators.decimal + parts[1] : whole
    }

    private func grouped(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : ""
        let body = digits.drop { $0 == "-" }
        var groups: [Substring] = []
        var end = body.endIndex
        var width = 3
        while let start = body.index(end, offsetBy: -width, limitedBy: body.startIndex), start > body.startIndex {
            groups.append(body[start..<end])
            end = start
            if self == .hindi { width = 2 }  // 12,34,567: lakhs and crores.
        }
        groups.append(body[..<end])
        return sign + groups.reversed().joined(separator: separators.thousands)
    }

    private var separators: (thousands: String, decimal: String) {
        switch self {
        case .english, .hindi, .chinese, .swahili, .zulu, .arabic: (",", ".")
        case .spanish, .portuguese, .german, .indonesian: (".", ",")
        case .french: ("\u{202F}", ",")
        case .afrikaans: ("\u{A0}", ",")
        }
    }

    private var months: [Substring] {
        let names =
            switch self {
            case .english: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
            case .spanish: "ene feb mar abr may jun jul ago sept oct nov dic"
            case .hindi: "जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰"
            case .arabic: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
            case .portuguese: "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."
            case .french: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
            case .german: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."
            case .chinese: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"
            case .indonesian: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"
            case .swahili: "Jan Feb Mac Apr Mei Jun Jul Ago Sep Okt Nov Des"
            case .zulu: "Jan Feb Mas Eph Mey Jun Jul Aga Sep Okt Nov Dis"
            case .afrikaans: "Jan. Feb. Mrt. Apr. Mei Jun. Jul. Aug. Sep. Okt. Nov. Des."
            }
        return names.split(separator: " ")
    }
}
