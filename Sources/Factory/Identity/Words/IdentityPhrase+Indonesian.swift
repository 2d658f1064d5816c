import Messaging

extension IdentityPhrase {
    var indonesian: String {
        switch self {
        case .suspended(.numberChanged): "Nomormu telah berubah." + Self.indonesianAdvice
        case .suspended(.userIDChanged): "Nomor ini sekarang milik akun WhatsApp lain." + Self.indonesianAdvice
        case .suspended(.bounced): "Pesan kami ke nomormu tidak sampai." + Self.indonesianAdvice
        }
    }

    private static let indonesianAdvice =
        " Demi keamananmu, aku tidak bisa membantu di sini sampai kami yakin lagi bahwa ini kamu. "
        + "Kirim kata dari suratmu, buka halaman pabrik /whatsapp/verify, atau tanya kantor. "
        + "*stop* tetap berfungsi."
}
