extension DirectoryPhrase {
    var indonesian: String {
        switch self {
        case .officeTold: "Saya sudah memberi tahu kantor bahwa Anda menulis."
        case .welcome(let name): "👋 Selamat datang, \(name)! Kantor sudah memasukkan Anda ke daftar pabrik."
        case .accountAdded(let name):
            "👍 Kantor sudah menambahkan ponsel ini ke data Anda, \(name). Silakan lanjut di sini."
        case .left(let name): "ℹ️ \(name) tidak aktif lagi di daftar pabrik."
        case .leftWaiting: "Ini tadinya menunggu dan tidak akan sampai kepadanya:"
        case .leftOrders: "Pekerjaan ini terbuka lagi dan ditawarkan ke tim:"
        case .leftDraft: "Laporan yang sudah dimulai di sini tidak terkirim."
        case .leftAsk: "Mohon tentukan siapa yang mengambil alih."
        }
    }
}
