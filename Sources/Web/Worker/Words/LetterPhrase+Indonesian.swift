extension LetterPhrase {
    var indonesian: String {
        switch self {
        case .title: "Pabrik di WhatsApp Anda"
        case .about:
            "Laporkan produk cacat dan gangguan, lihat pekerjaan Anda dan terima pesan pabrik di WhatsApp Anda "
                + "sendiri. Dengan mengirim kata ini Anda setuju; STOP menghentikannya kapan saja."
        case .scan: "Pindai gambar ini dengan kamera ponsel Anda."
        case .send: "WhatsApp terbuka dengan kata itu di dalamnya. Ketuk Kirim."
        case .done: "Jawabannya menyatakan WhatsApp Anda terverifikasi dan menunjukkan apa yang bisa dilakukan."
        case .orType(let number): "Tidak ada kamera? Kirim kata ini lewat WhatsApp ke \(number):"
        case .until(let day): "Berlaku sampai \(day), satu kali."
        case .keep: "Kata ini mewakili Anda: jangan berikan kepada siapa pun."
        }
    }
}
