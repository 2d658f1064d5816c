extension MenuPhrase {
    var indonesian: String {
        switch self {
        case .welcome: "👋 Apa yang ingin Anda lakukan?"
        case .help:
            """
            ℹ️ *Yang bisa Anda kirim*
            • *menu*: daftar ini
            • *cacat 4711 12 tergores*: satu laporan produk cacat dalam satu baris
            • nomor seperti *REJ-1042*: bagaimana statusnya
            • *saya*: pekerjaan dan laporan Anda
            • *K7M2QX selesai*: perintah kerja, dari akhir nomornya; juga diambil, sudah mulai, tunda, tidak bisa
            • */wo K7M2QX*, */why K7M2QX*, */status K7M2QX completed*: melihatnya, siapa diberi tahu, statusnya
            • kode mesin seperti *PR-04*: lapor kerusakan
            • *kembali*, *lewati*, *batal*: selagi saya bertanya
            • *bahasa*: ganti bahasa
            • *berhenti*, *mulai*: tanpa pemberitahuan, dengan pemberitahuan lagi; juga *berhenti pengingat*
            """
        case .opener: "Buka menu"
        case .title(let row):
            switch row {
            case .reject: "📦 Lapor produk cacat"
            case .return: "🔄 Retur pelanggan"
            case .sop: "⚠️ Pelanggaran SOP"
            case .track: "🔍 Lacak"
            case .data: "📊 Lihat data"
            case .myWork: "🔧 Pekerjaan saya"
            case .checklists: "📋 Daftar periksa"
            case .settings: "⚙️ Pengaturan"
            case .help: "ℹ️ Bantuan"
            }
        case .detail(let row):
            switch row {
            case .reject: "Laporkan produk yang cacat"
            case .return: "Laporkan barang yang dikembalikan pelanggan"
            case .sop: "Laporkan prosedur yang tidak diikuti"
            case .track: "Cari laporan atau pesanan"
            case .data: "Angka, dan laporan Anda sendiri"
            case .myWork: "Perintah kerja dan laporan Anda"
            case .checklists: "Daftar periksa yang terbuka untuk Anda"
            case .settings: "Bahasa, pemberitahuan, jam tenang"
            case .help: "Yang bisa Anda kirim"
            }
        case .dataIntro: "📊 Data yang mana?"
        case .dataTitle(let report):
            switch report {
            case .rejects: "Produk cacat, 7 hari"
            case .returns: "Biaya retur, 30 hari"
            case .sop: "Pelanggaran SOP, 7 hari"
            case .mine: "Laporan saya"
            case .myWeek: "Pekerjaan saya, 7 hari"
            case .times: "Respons dan perbaikan"
            case .openWork: "Pekerjaan terbuka"
            case .machinesDown: "Mesin berhenti"
            case .pmCompliance: "Perawatan tepat waktu"
            }
        case .notUnderstood: "Saya tidak mengerti. Silakan pilih:"
        case .stranger:
            "Halo. Ini layanan perawatan dan mutu pabrik, dan nomor Anda tidak ada di daftar kami. "
                + "Silakan minta atasan Anda atau kantor untuk menambahkannya, lalu tulis lagi."
        case .inactive:
            "Halo. Data Anda di daftar pabrik tidak aktif, jadi saya tidak bisa membantu di sini. Silakan "
                + "minta atasan Anda atau kantor untuk mengaktifkannya, lalu tulis lagi."
        }
    }
}

extension MainMenu.Row {
    var indonesian: [String] {
        switch self {
        case .reject: ["cacat", "tolak"]
        case .return: ["retur"]
        case .sop: ["prosedur"]
        case .track: ["lacak", "cari"]
        case .data: ["angka"]
        case .myWork: ["pekerjaan"]
        case .checklists: ["periksa"]
        case .settings: ["pengaturan"]
        case .help: []
        }
    }
}
