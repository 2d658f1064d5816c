extension WorkWord {
    var indonesian: [String] {
        switch self {
        case .taken: ["saya ambil", "diambil", "ambil"]
        case .started: ["mulai kerja", "sudah mulai", "dimulai"]
        case .done: ["selesai", "sudah selesai", "beres", "sudah diperbaiki", "tandai selesai"]
        case .hold: ["tunda", "ditunda"]
        case .resume: ["lanjutkan", "lanjut"]
        case .cannot: ["tidak bisa", "tak bisa"]
        case .open: ["terbuka"]
        case .inProgress: ["dikerjakan", "sedang dikerjakan"]
        case .cancelled: ["dibatalkan"]
        }
    }
}

extension FaultLine {
    static var indonesian: [Word: [String]] {
        [
            .report: ["lapor", "laporkan", "rusak"],
            .stopped: ["mesin mati", "mati"],
            .badly: ["kurang lancar"],
            .safety: ["keselamatan", "bahaya"],
        ]
    }
}
