import Messaging

extension IdentityPhrase {
    var indonesian: String {
        switch self {
        case .suspended(.numberChanged): "Nomor Anda telah berubah." + Self.indonesianAdvice
        case .suspended(.userIDChanged): "Nomor ini sekarang milik akun WhatsApp lain." + Self.indonesianAdvice
        case .suspended(.bounced): "Pesan kami ke nomor Anda tidak sampai." + Self.indonesianAdvice
        }
    }

    private static let indonesianAdvice =
        " Demi keamanan Anda, saya tidak bisa membantu di sini sampai kami yakin lagi bahwa ini Anda. "
        + "Kirim kata dari surat Anda, buka halaman pabrik /whatsapp/verify, atau tanya kantor. "
        + "*berhenti* tetap berfungsi."
}
