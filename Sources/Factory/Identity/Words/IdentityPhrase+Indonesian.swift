import Messaging

extension IdentityPhrase {
    var indonesian: String {
        switch self {
        case .suspended(.numberChanged): "Nomor Anda telah berubah." + indonesianAdvice
        case .suspended(.userIDChanged): "Nomor ini sekarang milik akun WhatsApp lain." + indonesianAdvice
        case .suspended(.bounced): "Pesan kami ke nomor Anda tidak sampai." + indonesianAdvice
        }
    }

    private var indonesianAdvice: String {
        let page = namesPage ? ", buka halaman pabrik /whatsapp/verify" : ""
        return " Demi keamanan Anda, saya tidak bisa membantu di sini sampai kami yakin lagi bahwa ini Anda. "
            + "Kirim kata dari surat Anda\(page), atau tanya kantor. *berhenti* tetap berfungsi."
    }
}
