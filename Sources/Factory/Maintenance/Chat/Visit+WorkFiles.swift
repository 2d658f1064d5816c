import Messaging
import Store
import WhatsApp

/// Photos, videos, voice messages and documents that belong to a work order.
extension Visit {
    /// Sent outside any question, as an answer to nothing. Nil: nobody knows of work it could belong to.
    mutating func file(
        _ file: Ref<Attachment>, caption: String?, _ conversation: inout Conversation
    ) throws -> Saying? {
        if let caption, let fault = try FaultLine(caption, desk.catalogue, in: tx) {
            return try report(fault, [file], &conversation)
        }
        if let caption, case .quickReject = Request(words: caption, isAsking: false) { return nil }
        guard me.isWorker else { return nil }
        if let caption, let order = try named(in: caption) {
            return try attach(file, caption: caption, to: order, &conversation)
        }
        let likely = try likelyForFile()
        if likely.count == 1 { return try attach(file, caption: caption, to: likely[0], &conversation) }
        guard !likely.isEmpty else { return nil }
        let title = WorkPhrase.title(.newReport).text(in: speaker.language)
        let new = Saying.Option(
            id: ObjectTap(.work, Self.newName, version: nil, "\(WorkTap.newReport.rawValue)-\(file.value)").id,
            title: title, detail: nil)
        return Saying(
            [WorkPhrase.askWhichFile.text(in: speaker.language)],
            options: try rows(likely.prefix(Self.likelyMax), "attach-\(file.value)") + [new],
            opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    private static let captionWordsMax = 50  // Words looked at for a number.

    /// The one order whose number, or the code it ends with, stands in the words.
    private func named(in caption: String) throws -> WorkOrder? {
        let words = caption.split { $0.isWhitespace || ",;:!?().…".contains($0) }.prefix(Self.captionWordsMax)
        let numbers = words.map(String.init).filter { word in
            word.contains(where: \.isNumber)
                && WorkOrderNumber.ending(word).map { $0.count >= WorkOrderNumber.codeLength } ?? false
        }
        let found = try numbers.flatMap { try desk.workOrders.endings($0, limit: 2, in: tx) }
        return Set(found.map(\.id)).count == 1 ? found[0] : nil
    }

    /// What runs, else what was said to be done just now, else what they have in hand.
    private func likelyForFile() throws -> [WorkOrder] {
        let mine = try desk.workOrders.inHand(of: speaker.person, limit: Self.workRowsMax, in: tx)
        if let running = mine.first(where: { $0.standing.clock != nil }) { return [running] }
        var likely = mine
        if let deed = try desk.deeds.last(of: speaker.person.id, in: tx),
            let object = ObjectReference(about: deed.object), object.kind == .work,
            let last = try desk.workOrders.find(object.name, in: tx), last.standing.doneAt != nil
        {
            likely.insert(last, at: 0)
        }
        return likely
    }

    /// Links it, with the words below it; these may be a word such as "done".
    mutating func attach(
        _ file: Ref<Attachment>, caption: String?, to order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        try refusing(order, &conversation) { visit, conversation in
            let orders = visit.desk.workOrders
            let now = try orders.attach(file, to: order, by: visit.me, in: visit.tx)
            let phrase = WorkPhrase.attached(
                number: order.number, title: Text.fittedLine(try orders.details(of: now).title, WorkNews.reasonMax))
            guard let caption, !caption.isEmpty else {
                return visit.saying([phrase], about: now, [])
            }
            if let (word, note) = WorkWord.read(caption) {
                var saying = try visit.refusing(now, &conversation) { try $0.act(word, note, on: now, &$1) }
                saying.paragraphs.insert(phrase.text(in: visit.speaker.language), at: 0)
                return saying
            }
            try orders.remark(String(caption.prefix(WorkOrder.descriptionMax)), on: now, by: visit.me, in: visit.tx)
            return visit.saying([phrase], about: now, [])
        }
    }

    /// A tap on the order that a file belongs to: only who sent the file may say so.
    mutating func attach(
        named id: String, to order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        guard let file = try ownFile(id) else { return try today(order) }
        return try attach(file.id, caption: desk.media.caption(of: file), to: order, &conversation)
    }

    /// A tap on [New report]: the file begins a reject, as it does for whoever has no work.
    mutating func newReport(_ action: String, _ conversation: inout Conversation) throws -> Saying {
        let parts = action.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == WorkTap.newReport.rawValue, let file = try ownFile(parts[1]) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        return try beginReject(file.id, &conversation)
    }

    private func ownFile(_ id: String) throws -> Attachment? {
        guard let file = try UInt64(id).flatMap({ try tx.find(Ref<Attachment>($0)) }),
            try Contacts.pieces(of: speaker.contact.id, in: tx).contains(file.contact)
        else { return nil }
        return file
    }
}
