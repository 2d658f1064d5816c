extension NoticeKind {
    var indonesian: NoticeWording {
        let optOut = "Kirim BERHENTI agar tidak menerima pesan lagi."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Mulai kerja"), (.details, "Lihat detail")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 Perintah kerja baru untuk Anda

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Prioritas: {{priority}}
                    Keterangan: {{description}}

                    Ketuk *Mulai kerja* saat Anda mulai.
                    """,
                buttons: startOrLook + [(.refuse, "Tidak bisa")],
                line: "🔧 {{order}} ditugaskan kepada Anda: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Prioritas dinaikkan

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Prioritas: {{before}} → {{after}}

                    Mohon utamakan perintah kerja ini.
                    """,
                buttons: startOrLook + [(.complete, "Tandai selesai")],
                line: "🚨 {{order}} sekarang lebih mendesak: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Suku cadang sudah tiba

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Suku cadang: {{parts}}

                    Suku cadang sudah ada: pekerjaan bisa dilanjutkan.
                    """,
                buttons: startOrLook + [(.complete, "Tandai selesai")],
                line: "📦 Suku cadang untuk {{order}} sudah tiba: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 Perintah kerja baru untuk tim Anda

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Prioritas: {{priority}}
                    Keterangan: {{description}}

                    Siapa yang lebih dulu mengetuk *Saya ambil*, dialah yang mengerjakannya.
                    """,
                buttons: [(.take, "Saya ambil"), (.refuse, "Tidak bisa"), (.details, "Lihat detail")],
                line: "🔧 {{order}} terbuka untuk tim Anda: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Perintah kerja perlu disetujui

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Dilaporkan oleh: {{reporter}}
                    Keterangan: {{description}}

                    Ketuk *Setujui* kalau pekerjaan perlu dilakukan, kalau tidak *Tolak*.
                    """,
                buttons: [(.approve, "Setujui"), (.decline, "Tolak"), (.details, "Lihat detail")],
                line: "📝 {{order}} perlu disetujui: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Pekerjaan selesai: mohon diperiksa

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}
                    Dikerjakan oleh: {{worker}}
                    Yang dikerjakan: {{work}}

                    Ketuk *Terima* kalau semuanya baik, kalau tidak *Kembalikan*.
                    """,
                buttons: [(.accept, "Terima"), (.sendBack, "Kembalikan"), (.details, "Lihat detail")],
                line: "🔎 {{order}} selesai dan perlu diperiksa: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 Kabar tentang {{order}}

                    Peralatan: {{equipment}}
                    Yang baru: {{news}}

                    Ketuk *Lihat detail* untuk melihat seluruh perintah kerja.
                    """,
                buttons: [(.details, "Lihat detail")],
                line: "🔧 Kabar tentang {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Perintah kerja {{order}} sudah dibuat

                    Peralatan: {{equipment}}
                    Masalah: {{title}}

                    Kami akan memberi tahu saat pekerjaan dimulai.
                    """,
                footer: optOut, line: "📝 {{order}} sudah dibuat: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Perintah kerja {{order}} sudah dimulai

                    Peralatan: {{equipment}}

                    Kami akan memberi tahu saat masalahnya selesai.
                    """,
                footer: optOut, line: "🛠️ {{order}} sudah dimulai: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Masalah selesai pada {{time}}

                    Perintah kerja: {{order}}
                    Peralatan: {{equipment}}

                    Anda tidak perlu melakukan apa-apa lagi. Terima kasih atas kesabaran Anda.
                    """,
                footer: optOut, line: "✅ {{order}} sudah selesai, {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Pengingat perawatan

                    Nomor: {{number}}
                    Peralatan: {{equipment}}
                    Tugas: {{task}}
                    Tenggat: {{due}}

                    Ketuk *Tandai selesai* kalau tugas sudah selesai.
                    """,
                buttons: [(.done, "Tandai selesai"), (.reschedule, "Ubah jadwal")],
                line: "📅 {{number}} jatuh tempo {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Perawatan terlambat

                    Nomor: {{number}}
                    Peralatan: {{equipment}}
                    Tugas: {{task}}
                    Tenggat: {{due}}

                    Mohon kerjakan sekarang, atau pilih hari lain.
                    """,
                buttons: [(.done, "Tandai selesai"), (.reschedule, "Ubah jadwal")],
                line: "⏰ {{number}} terlambat sejak {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Daftar periksa: {{checklist}}

                    Nomor: {{number}}
                    Butir: {{items}}
                    Tenggat: {{due}}

                    Ketuk *Mulai* dan jawab butirnya satu per satu.
                    """,
                buttons: [(.start, "Mulai")],
                line: "📋 {{number}} jatuh tempo {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Daftar periksa: {{checklist}}

                    Nomor: {{number}}
                    Yang baru: {{news}}

                    Ketuk *Lihat detail* untuk melihat seluruh daftar periksa.
                    """,
                buttons: [(.details, "Lihat detail")],
                line: "📋 Kabar tentang {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 DARURAT: {{text}}

                    Prioritas: {{level}}
                    Peringatan: {{number}}
                    Dari: {{sender}}

                    Ketuk *Saya aman* atau *Saya butuh bantuan* sekarang, supaya tidak ada yang harus mencari Anda.
                    """,
                buttons: [(.safe, "Saya aman"), (.help, "Saya butuh bantuan")],
                line: "🚨 DARURAT {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 DARURAT: {{text}}

                    Prioritas: {{level}}
                    Peringatan: {{number}}
                    Dari: {{sender}}

                    Ketuk *Sudah dibaca* begitu Anda membaca pesan ini.
                    """,
                buttons: [(.seen, "Sudah dibaca")],
                line: "🚨 DARURAT {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 DARURAT: {{text}}

                    Prioritas: {{level}}
                    Peringatan: {{number}}
                    Dari: {{sender}}

                    Segera bertindak. Anda tidak perlu menjawab.
                    """,
                line: "🚨 DARURAT {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ SUDAH AMAN: {{text}}

                    Peringatan: {{number}}
                    Dari: {{sender}}

                    Keadaan darurat sudah berakhir. Pekerjaan boleh berjalan seperti biasa.
                    """,
                buttons: [(.seen, "Sudah dibaca")],
                line: "✅ SUDAH AMAN {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 Pelajaran baru untuk Anda: {{lesson}}

                    Nomor: {{number}}
                    Tentang: {{about}}

                    Ketuk *Mulai* kalau Anda punya waktu beberapa menit.
                    """,
                footer: optOut, buttons: [(.start, "Mulai")],
                line: "🎓 Pelajaran {{number}} sudah siap: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 *{{code}}* adalah kode verifikasi Anda.

                    Berlaku selama {{minutes}} menit. Jangan beri tahu siapa pun.
                    """,
                line: "🔑 Kode verifikasi diminta")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 Ada pesan tentang pekerjaan Anda di pabrik.

                    Ketuk *Baca*, atau balas, dan pesannya akan menyusul.
                    """,
                buttons: [(.details, "Baca")],
                line: "🔔 Ada pesan untuk Anda")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Layanan kami sempat terganggu.

                    Pemberitahuan yang datang terlambat: {{count}}

                    Kirim *saya* untuk melihat apa yang masih terbuka bagi Anda.
                    """,
                buttons: [(.details, "Lihat yang terbuka")],
                line: "⌛ Pemberitahuan yang terlambat: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ Pemberitahuan Anda dalam satu pesan: {{count}}

                    Isinya:
                    {{lines}}

                    Kirim *saya* untuk melihat apa yang masih terbuka bagi Anda.
                    """,
                line: "🗂️ Pemberitahuan dalam satu pesan: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 Kabar tentang laporan Anda {{number}}

                    Hasilnya: {{news}}

                    Terima kasih sudah melapor. Laporan Anda membantu.
                    """,
                buttons: [(.details, "Lihat detail")],
                line: "📣 {{number}}: {{news}}")
        }
    }
}
