public import Messaging
public import Store
public import Vault

/// The whole plant's desk, put together: what the daemon, the pages and the commands work with.
///
/// A class, for it is handed to everything: copies of its many parts would make up a tenth of the program.
public final class Factory: Sendable {
    public let vault: Vault
    public let people: People
    public let merging: Merging
    public let contacts: Contacts
    public let inbox: Inbox
    public let outbox: Outbox
    public let media: MediaShelf
    public let uploads: Uploads
    public let templates: TemplateBook
    public let catalogue: Catalogue
    public let audit: Audit
    public let preferences: PreferenceDesk
    public let reports: Nonconformances
    public let data: PullData
    public let figures: Figures
    public let access: Access
    public let holds: LegalHolds
    public let workerAccess: WorkerAccess
    public let invitations: Invitations
    public let codes: Codes
    public let letters: Letters
    public let strangers: Strangers
    public let stakeholders: Stakeholders
    public let leaving: Leaving
    public let drafts: ImportDrafts
    public let crews: Crews
    public let herald: Herald
    public let deeds: Deeds
    public let workOrders: WorkOrders
    public let occurrences: Occurrences
    public let maintenance: MaintenanceDesk
    public let plans: MaintenancePlans
    public let meters: Meters
    public let checklists: Checklists
    public let repeats: Repeats
    public let frontDesk: FrontDesk
    /// What prices are in when a list does not say.
    public let currency: String
    public let language: Language

    /// - Parameter phoneNumberID: our own number as Meta names it; messages to another one are not ours to answer.
    ///   Empty takes all.
    /// - Parameter publicURL: how people reach our pages; asked anew for every link. Empty: nobody said.
    public init(
        vault: Vault, random: SecureRandom, region: Region, language: Language, currency: String, mediaFolder: String,
        phoneNumberID: String, publicURL: @escaping @Sendable () -> String = { "" }
    ) {
        self.vault = vault
        self.currency = currency
        self.language = language
        people = People(vault: vault, region: region)
        merging = Merging(people: people)
        contacts = Contacts(vault: vault)
        inbox = Inbox(vault: vault)
        outbox = Outbox(vault: vault, language: language)
        media = MediaShelf(vault: vault, folder: mediaFolder)
        uploads = Uploads(vault: vault, phoneNumberID: phoneNumberID)
        templates = outbox.templates
        catalogue = Catalogue()
        audit = Audit(vault: vault)
        preferences = PreferenceDesk(outbox: outbox, audit: audit)
        reports = Nonconformances(vault: vault, audit: audit, media: media)
        holds = LegalHolds(vault: vault, contacts: contacts, audit: audit)
        access = Access(vault: vault, random: random)
        workerAccess = WorkerAccess(vault: vault, random: random, publicURL: publicURL)
        invitations = Invitations(vault: vault, random: random)
        letters = Letters(
            people: people, contacts: contacts, invitations: invitations, audit: audit, language: language)
        let verification = Verification(
            people: people, contacts: contacts, merging: merging, outbox: outbox, access: workerAccess, audit: audit)
        codes = Codes(
            vault: vault, random: random, people: people, contacts: contacts, outbox: outbox, access: workerAccess,
            verification: verification)
        strangers = Strangers(
            vault: vault, people: people, contacts: contacts, merging: merging, outbox: outbox, audit: audit,
            language: language)
        stakeholders = Stakeholders(
            vault: vault, people: people, contacts: contacts, outbox: outbox, catalogue: catalogue, audit: audit,
            language: language)
        drafts = ImportDrafts(vault: vault)
        crews = Crews()
        herald = Herald(people: people, contacts: contacts, outbox: outbox, language: language)
        deeds = Deeds()
        occurrences = Occurrences(vault: vault, clock: .plant, audit: audit, outbox: outbox)
        workOrders = WorkOrders(
            vault: vault, audit: audit, media: media, catalogue: catalogue, crews: crews, herald: herald,
            stakeholders: stakeholders, deeds: deeds, occurrences: occurrences)
        checklists = Checklists(
            vault: vault, people: people, catalogue: catalogue, audit: audit, media: media, crews: crews,
            herald: herald, deeds: deeds, workOrders: workOrders)
        maintenance = MaintenanceDesk(
            occurrences: occurrences, workOrders: workOrders, crews: crews, herald: herald, deeds: deeds,
            checklists: checklists)
        plans = MaintenancePlans(occurrences: occurrences, people: people, catalogue: catalogue, audit: audit)
        meters = Meters(maintenance)
        figures = Figures(workOrders: workOrders, outbox: outbox, people: people)
        data = PullData(reports: reports, catalogue: catalogue, figures: figures)
        leaving = Leaving(
            people: people, contacts: contacts, outbox: outbox, merging: merging, workerAccess: workerAccess,
            invitations: invitations, workOrders: workOrders, checklists: checklists, language: language)
        repeats = Repeats(vault: vault)
        let flows: [any Flow] = [
            ReportReject(reports: reports, catalogue: catalogue),
            ReportReturn(reports: reports, catalogue: catalogue),
            ReportSOPFailure(reports: reports, catalogue: catalogue),
            TrackItem(reports: reports, catalogue: catalogue, workOrders: workOrders, audit: audit),
            SetQuietHours(preferences: preferences), FinishWork(orders: workOrders), SayWork(orders: workOrders),
            ReportFault(orders: workOrders, catalogue: catalogue), RescheduleMaintenance(maintenance),
            DecideWork(orders: workOrders, candidates: LeadCandidates(orders: workOrders, people: people)),
        ]
        let identities = Identities(
            people: people, contacts: contacts, outbox: outbox,
            signOut: { [workerAccess] in try workerAccess.endAll(of: $0, in: $1) })
        frontDesk = FrontDesk(
            inbox: inbox, outbox: outbox, people: people, identities: identities, media: media,
            dialogs: Dialogs(vault: vault, flows: flows), data: data, audit: audit, preferences: preferences,
            workerAccess: workerAccess, strangers: strangers, stakeholders: stakeholders, language: language,
            phoneNumberID: phoneNumberID,
            words: WordDesk(
                invitations: invitations, verification: verification, people: people, contacts: contacts, audit: audit,
                language: language),
            workOrders: workOrders, deeds: deeds, catalogue: catalogue, maintenance: maintenance,
            checklists: checklists)
    }

    /// Every table of the program.
    public static let schema = Schema(
        version: 2,
        tables: [
            Person.self, Contact.self, InboundMessage.self, OutboundMessage.self, Conversation.self, Attachment.self,
            Upload.self, Product.self, Order.self, Asset.self, Nonconformance.self, Interaction.self, Operator.self,
            APIToken.self, WebSession.self, SignInLink.self, KeyMark.self, Lane.self, Pace.self, Account.self,
            TemplateCopy.self, Tombstone.self, ShelfRemoval.self, LegalHold.self, ErasureJob.self, RetentionRun.self,
            Consent.self, WorkerSession.self, WorkerLink.self, Invitation.self, WordTries.self, VerificationCode.self,
            IdentityChange.self, Merger.self, Stranger.self, ImportDraft.self, WorkOrder.self,
            WorkOrderEvent.self, LastDeed.self, AskedOnce.self, Stakeholder.self, MaintenancePlan.self, Occurrence.self,
            MaintenanceSettings.self, MeterReading.self, Checklist.self, ChecklistRun.self, ChecklistAnswer.self,
        ],
        migrations: [Outbox.lanesOfWaitingMessages])
}
