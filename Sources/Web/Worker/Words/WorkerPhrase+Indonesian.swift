import Messaging

extension WorkerPhrase {
    var indonesian: String {
        switch self {
        case .language: "Bahasa"
        case .signOut: "Keluar"
        case .signIn: "Masuk"
        case .phone: "Nomor WhatsApp"
        case .notANumber: "Itu bukan nomor telepon. Tulis dengan kode negara, misalnya +27 82 123 4567."
        case .verifyTitle: "Verifikasi nomor Anda"
        case .verifyIntro:
            "Masukkan nomor WhatsApp Anda. Jika ada di daftar pabrik, kode 6 angka akan masuk ke WhatsApp itu; ketik "
                + "kode itu di halaman berikutnya."
        case .consent:
            "Dengan kode ini Anda setuju menerima pesan pabrik lewat WhatsApp. Anda bisa menghentikannya kapan saja: "
                + "kirim STOP."
        case .sendCode: "Kirim kode"
        case .codeTitle: "Ketik kodenya"
        case .codeSent(let minutes):
            "Jika nomor itu ada di daftar pabrik, kode sedang dikirim lewat WhatsApp. "
                + Language.indonesian.form(
                    minutes, one: "Berlaku 1 menit.", other: "Berlaku \(minutes) menit.")
        case .code: "Kode 6 angka"
        case .checkCode: "Periksa kode"
        case .wrongCode(let left):
            "Bukan itu kodenya. "
                + Language.indonesian.form(
                    left, one: "Sisa 1 percobaan.", other: "Sisa \(left) percobaan.")
        case .codeOver: "Kode ini tidak berlaku lagi. Minta kode baru."
        case .tooMany(let minutes):
            "Terlalu banyak percobaan. "
                + Language.indonesian.form(
                    minutes, one: "Coba lagi dalam 1 menit.", other: "Coba lagi dalam \(minutes) menit.")
        case .nothingArrived: "Tidak ada yang masuk?"
        case .helpNumber: "Periksa nomornya beserta kode negara, dan apakah WhatsApp aktif di ponsel itu."
        case .helpWait: "Tunggu dua atau tiga menit, lalu minta kode baru."
        case .helpWord:
            "Atau minta surat berisi kata Anda ke kantor, lalu kirim kata itu dari WhatsApp Anda. Cara ini tidak "
                + "memerlukan kode."
        case .newCode: "Minta kode baru"
        case .verifiedTitle: "Nomor terverifikasi"
        case .verified: "Terima kasih. Mulai sekarang pesan pabrik masuk ke WhatsApp ini."
        case .toSettings: "Ke pengaturan saya"
        case .settingsTitle: "Pengaturan saya"
        case .settingsIntro:
            "Masukkan nomor WhatsApp Anda. Jika sudah terverifikasi, tautan atau kode untuk masuk akan dikirim ke "
                + "WhatsApp itu."
        case .sendLink: "Kirim tautan"
        case .linkSent(let minutes):
            "Jika nomor itu sudah terverifikasi, tautan atau kode sedang dikirim lewat WhatsApp. Buka tautannya, "
                + "atau ketik kodenya di sini. "
                + Language.indonesian.form(
                    minutes, one: "Berlaku 1 menit.", other: "Berlaku \(minutes) menit.")
        case .notVerifiedYet: "Nomor Anda belum terverifikasi?"
        case .linkIntro: "Tautan ini membuat Anda masuk satu kali."
        case .linkOver: "Tautan ini sudah dipakai, atau terlalu lama. Minta yang baru."
        case .signedInAs(let name): "Masuk sebagai \(name)"
        case .notAllowed:
            "Formulir ini terlalu lama, atau berasal dari situs lain. Buka halamannya di sini dan coba lagi."
        case .notThere: "Tidak ada apa-apa di alamat ini."
        case .notNow: "Saat ini tidak bisa. Coba lagi sebentar lagi."
        }
    }
}
