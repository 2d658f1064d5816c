extension FixedWord {
    var indonesian: [String] {
        switch self {
        case .menu: ["menu", "halo", "hai", "selamat pagi", "selamat siang", "selamat sore", "selamat malam"]
        case .help: ["bantuan"]
        case .stop: ["berhenti"]
        case .start: ["mulai"]
        case .cancel: ["batal", "batalkan"]
        case .back: ["kembali"]
        case .undo: ["urungkan"]
        case .language: ["bahasa"]
        case .mine: ["saya", "laporan saya"]
        case .skip: ["lewati"]
        case .confirm: ["konfirmasi"]
        }
    }
}
