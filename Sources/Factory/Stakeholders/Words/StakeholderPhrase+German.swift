extension StakeholderPhrase {
    var german: String {
        switch self {
        case .about(let names):
            "Hallo. Wir sagen dir hier Bescheid über Arbeiten rund um \(said(names)): wenn etwas gemeldet wird, "
                + "wenn die Arbeit beginnt und wenn sie erledigt ist. "
                + "Schick *Stopp*, um diese Nachrichten zu beenden."
        case .everything:
            "Hallo. Wir sagen dir hier Bescheid über alle Arbeiten im Werk: wenn etwas gemeldet wird, wenn die "
                + "Arbeit beginnt und wenn sie erledigt ist. "
                + "Schick *Stopp*, um diese Nachrichten zu beenden."
        case .order(let number): "Auftrag \(number)"
        case .stopped:
            "Hallo. Du hast unsere Nachrichten gestoppt und hörst deshalb nichts von den Arbeiten. Schick "
                + "*Start*, um sie wieder zu bekommen."
        }
    }
}
