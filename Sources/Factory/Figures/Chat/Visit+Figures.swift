import Messaging
import Store
import WhatsApp

/// "Pull data" as a reply, or as files.
extension Visit {
    func pull(_ report: PullData.Report) throws -> Saying {
        guard mayPull(report) else { return dataMenu }
        try desk.audit.note("data", object: report.rawValue, by: speaker, in: tx)
        var saying = Saying([try desk.data.phrase(report, for: speaker.person.id, in: tx).text(in: speaker.language)])
        if !report.files.isEmpty {
            saying.options = [
                Saying.Option(
                    id: "data:\(report.rawValue):file", title: FigureWord.asFile.text(in: speaker.language))
            ]
        }
        return saying
    }

    /// The figures behind a report, each as a document of its own before the reply.
    func pullFiles(_ report: PullData.Report) throws -> Saying {
        guard mayPull(report), !report.files.isEmpty else { return dataMenu }
        try desk.audit.note("data", object: "\(report.rawValue) as a file", by: speaker, in: tx)
        let figures = desk.data.figures
        let question = Figures.Question(FigurePeriod(lastDays: Figures.monthDays, until: tx.now))
        let day = PlantTime.rfc3339(tx.now).prefix(10)
        for figure in report.files {
            let table = try figures.table(figure, question, limit: Figures.chatOrdersMax, in: tx)
            let file = try desk.media.take(
                Array(table.csv(figures.names(of: table, in: tx)).utf8), kind: .document,
                fileName: "\(figure.rawValue)-\(day).csv")
            try desk.outbox.post(
                .media(file.message()), to: speaker.contact.id, answering: message, file: file, in: tx)
        }
        return Saying([FigureWord.fileComes.text(in: speaker.language)])
    }

    var dataMenu: Saying { MainMenu.data(for: speaker.person.roles, in: speaker.language) }

    private func mayPull(_ report: PullData.Report) -> Bool { !report.roles.isDisjoint(with: speaker.person.roles) }
}
