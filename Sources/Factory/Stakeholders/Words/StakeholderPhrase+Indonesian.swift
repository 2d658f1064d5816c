extension StakeholderPhrase {
    var indonesian: String {
        switch self {
        case .about(let names):
            "Halo. Di sini kami mengabari Anda tentang pekerjaan terkait \(said(names)): saat dilaporkan, saat "
                + "dimulai, dan saat selesai. "
                + "Kirim *berhenti* untuk menghentikan pesan ini."
        case .everything:
            "Halo. Di sini kami mengabari Anda tentang semua pekerjaan di pabrik: saat dilaporkan, saat dimulai, "
                + "dan saat selesai. "
                + "Kirim *berhenti* untuk menghentikan pesan ini."
        case .order(let number): "pesanan \(number)"
        case .stopped:
            "Halo. Anda sudah menghentikan pesan kami, jadi Anda tidak menerima kabar tentang pekerjaan di sini. "
                + "Kirim *mulai* untuk menerimanya lagi."
        }
    }
}
