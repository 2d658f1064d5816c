import Messaging

extension VerificationPhrase {
    var indonesian: String {
        switch self {
        case .verified(let name):
            "✅ Terima kasih, \(name): WhatsApp ini sudah terverifikasi. Pesan dari pabrik akan masuk ke sini; kirim "
                + "*berhenti* untuk menghentikannya kapan saja."
        case .alreadyVerified:
            "✅ WhatsApp ini sudah terverifikasi, tidak ada lagi yang perlu dilakukan."
        case .wordUnknown:
            "🤔 Saya tidak mengenal kata ini. Kirim persis seperti di surat Anda, misalnya ANDON-7K3Q-9XPM, atau "
                + "minta surat baru ke kantor."
        case .wordUsed:
            "Kata ini sudah dipakai dari WhatsApp lain, jadi tidak berlaku di sini. Silakan minta surat baru ke "
                + "kantor."
        case .wordOver:
            "Kata ini tidak berlaku lagi. Silakan minta surat baru ke kantor."
        case .numberOfAnother:
            "Terima kasih. Di daftar pabrik WhatsApp ini milik orang lain, jadi saya tidak mengubah apa pun. Kantor "
                + "melihatnya; silakan bicara dengan mereka."
        case .offerLanguage:
            "🌐 Dalam bahasa apa saya menulis?"
        case .settingsLink(let link, let minutes):
            "🔗 Pengaturan Anda:\n\(link)\n\n"
                + Language.indonesian.form(
                    minutes, one: "Berlaku 1 menit, satu kali. ", other: "Berlaku \(minutes) menit, satu kali. ")
                + "Jangan berikan kepada siapa pun. Tidak meminta apa-apa? Abaikan saja."
        }
    }
}
