import Messaging
import Store

extension QualityPhrase {
    var indonesian: String {
        let language = Language.indonesian
        switch self {
        case .askItem: return "📦 *Lapor produk cacat*\nNomor pesanan atau kode produk yang mana?"
        case .askDefect: return "Apa cacatnya? Jelaskan dengan beberapa kata."
        case .askQuantity: return "Berapa buah?"
        case .askPhoto: return "📷 Kirim foto kalau ada, atau ketuk Lewati."
        case .askOrder: return "🔄 *Retur pelanggan*\nNomor pesanan yang mana?"
        case .askCustomer: return "Siapa nama pelanggannya?"
        case .askReason: return "Kenapa dikembalikan?"
        case .askPlace: return "⚠️ *Pelanggaran SOP*\nNomor mesin atau proses yang mana?"
        case .askWhatHappened: return "Apa yang terjadi?"
        case .askTrack:
            return "🔍 *Lacak*\nKirim nomor laporan (seperti REJ-1042), nomor pesanan, atau bagian akhirnya."
        case .notAQuantity(let max):
            return "Silakan kirim bilangan bulat dari 1 sampai \(language.number(max)), misalnya 12."
        case .notFound(let typed):
            return "Saya tidak menemukan laporan atau pesanan “\(Self.short(typed, 40))”. Silakan periksa nomornya."
        case .whichOne(let count): return "Ada \(count) nomor yang cocok. Yang mana maksud Anda?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.indonesianName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Pesanan" : "Pesanan \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Silakan periksa:
                📦 Barang: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Cacat: \(defect)
                Jumlah: *\(language.number(quantity))*
                Foto: \(photos)\(known == nil ? "\nℹ️ Ini bukan pesanan atau produk kami; disimpan seperti yang Anda ketik." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Silakan periksa:
                🔄 Pesanan: *\(order)*
                Pelanggan: \(customer)
                Alasan: \(reason)
                Jumlah: *\(language.number(quantity))*
                Foto: \(photos)\(isKnown ? "" : "\nℹ️ Ini bukan pesanan kami; disimpan seperti yang Anda ketik.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Silakan periksa:
                ⚠️ Tempat: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Yang terjadi: \(description)
                Foto: \(photos)
                """
        case .rejectReported(let number):
            return
                "✅ Produk cacat *\(number)* sudah dilaporkan. Tim mutu sudah menerimanya. Kirim *menu* untuk yang lain."
        case .returnReported(let number):
            return "✅ Retur *\(number)* sudah dilaporkan. Tim mutu sudah menerimanya. Kirim *menu* untuk yang lain."
        case .sopFailureReported(let number):
            return
                "✅ Pelanggaran SOP *\(number)* sudah dilaporkan. Tim mutu sudah menerimanya. Kirim *menu* untuk yang lain."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.indonesianName(kind)) · dilaporkan
                Barang: \(item)
                \(description)\(quantity.map { "\nJumlah: \(language.number($0))" } ?? "")
                Foto: \(photos)
                Dilaporkan \(language.dateAndTime(at))\(isOwn ? " oleh Anda" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Pesanan \(number)*\nProduk: \(product)\nJumlah: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nBelum ada laporan tentang ini." }
            return head + "\nLaporan:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Produk cacat, 7 hari terakhir*\nTidak ada laporan." }
            return """
                📊 *Produk cacat, 7 hari terakhir*
                Laporan: \(language.number(reports)) · Buah: \(language.number(pieces))
                Terbanyak per barang:
                \(Self.tallies(items, language))
                Menurut cacat:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Biaya retur, 30 hari terakhir*\nTidak ada retur yang dilaporkan." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Biaya retur, 30 hari terakhir*
                Retur: \(language.number(reports)) · Buah: \(language.number(pieces))
                Biaya menurut harga pesanan: \(cost.isEmpty ? "tidak diketahui" : cost)\(
                    unpriced.isEmpty ? "" : "\nTanpa harga yang diketahui: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *Pelanggaran SOP, 7 hari terakhir*\nTidak ada laporan." }
            return "📊 *Pelanggaran SOP, 7 hari terakhir*\nLaporan: " + language.number(reports) + "\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Laporan Anda*\nAnda belum melaporkan apa-apa." }
            return "📊 *Laporan Anda*, terbaru dulu\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func indonesianName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Produk cacat"
        case .return: "Retur pelanggan"
        case .sop: "Pelanggaran SOP"
        }
    }
}
