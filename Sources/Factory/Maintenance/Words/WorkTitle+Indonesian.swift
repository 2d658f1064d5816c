extension WorkTitle {
    var indonesian: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "perlu disetujui"
            case .declined: "ditolak"
            case .merged: "digabung"
            case .approved: "disetujui"
            case .offered: "ditawarkan ke tim"
            case .assigned: "ditugaskan"
            case .inProgress: "sedang dikerjakan"
            case .onHold: "ditunda"
            case .done: "selesai, perlu diperiksa"
            case .closed: "ditutup"
            case .cancelled: "dibatalkan"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 Mesin mati"
            case .badly: "⚠️ Kurang lancar"
            case .safety: "🦺 Keselamatan"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "menunggu suku cadang"
            case .production: "dipakai produksi"
            case .contractor: "menunggu kontraktor"
            case .safety: "belum aman"
            case .shiftEnd: "akhir giliran kerja"
            case .otherJob: "pekerjaan lain"
            case .other: "alasan lain"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "aus"
            case .loose: "bagian longgar"
            case .leak: "bocor"
            case .blocked: "tersumbat"
            case .lubrication: "kurang pelumas"
            case .electrical: "gangguan listrik"
            case .sensor: "gangguan sensor"
            case .software: "gangguan perangkat lunak"
            case .operation: "salah pengoperasian"
            case .material: "bahan buruk"
            case .other: "sebab lain"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "diganti"
            case .repaired: "diperbaiki"
            case .adjusted: "disetel"
            case .cleaned: "dibersihkan"
            case .lubricated: "dilumasi"
            case .tightened: "dikencangkan"
            case .reset: "disetel ulang"
            case .none: "tidak perlu apa-apa"
            }
        }
    }
}
