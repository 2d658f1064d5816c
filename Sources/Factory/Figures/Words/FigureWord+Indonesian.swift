extension FigureWord {
    var indonesian: String {
        switch self {
        case .minute: "mnt"
        case .hour: "jam"
        case .day: "hr"
        case .average: "rata-rata"
        case .median: "nilai tengah"
        case .taken: "Diambil"
        case .takenFormula: "dari laporan sampai diambil"
        case .restored: "Berjalan lagi"
        case .restoredFormula: "dari laporan, atau dari berhenti, sampai berjalan lagi"
        case .open: "Terbuka"
        case .openFormula: "pekerjaan yang belum selesai, menurut waktu sejak laporan"
        case .noneDown: "✅ Tidak ada mesin yang dilaporkan berhenti."
        case .downFormula: "sejak dilaporkan berhenti"
        case .complianceFormula: "selesai dalam waktunya ÷ jatuh tempo, 30 hari"
        case .noneDue: "Tidak ada perawatan yang jatuh tempo."
        case .done: "Selesai"
        case .inHand: "Di tanganmu"
        case .workTime: "Waktu kerja"
        case .nothing: "Tidak ada dalam waktu ini."
        case .newestOnly: "Hanya perintah kerja terbaru yang dihitung."
        case .asFile: "📎 Sebagai file"
        case .fileComes: "📎 Ini filenya."
        }
    }
}
