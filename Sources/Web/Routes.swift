import Factory

/// Every address, who may use it, and the function behind it.
enum Routes {
    static let all: [Route] =
        webhook + open + workers + pages + people + lists + workOrders + templates + whatsApp + plant + maintenance
        + checklists

    private static let webhook: [Route] = ["/api/whatsapp/webhook", "/whatsapp/webhook"].flatMap { path in
        [.post(path, .anyone, own: WebhookEndpoint.receive), .get(path, .anyone, own: WebhookEndpoint.verify)]
    }

    private static let open: [Route] = [
        .get("/healthz", .anyone, own: Health.alive),
        .get("/readyz", .anyone, own: Health.ready),
        .get("/assets/style.css", .anyone, own: Style.serve),
        .get(LetterSheet.path, .anyone, own: LetterSheet.serve),
        .get(LabelSheet.stylePath, .anyone, own: LabelSheet.serve),
        .get("/assets/icon.svg", .anyone, own: Style.serveIcon),
        .get("/assets/live.js", .anyone, own: LiveScript.serve),
        .page("/sign-in", .anyone, SignInPages.show),
        .form("/sign-in", .anyone, own: SignInPages.signIn),
        .page("/sign-in/link", .anyone, SignInPages.showLink),
        .form("/sign-in/link", .anyone, SignInPages.useLink),
        .page("/", .anyone, OverviewPage.show),
    ]

    private static let workers: [Route] = [
        .page(CodePages.verify.path, .anyone, CodePages.verify.show),
        .form(CodePages.verify.path, .anyone, CodePages.verify.act),
        .page(CodePages.settings.path, .anyone, CodePages.settings.show),
        .form(CodePages.settings.path, .anyone, CodePages.settings.act),
        .page(WorkerAccess.linkPath, .anyone, WorkerSignIn.showLink),
        .form(WorkerAccess.linkPath, .anyone, WorkerSignIn.useLink),
        .form(WorkerSignIn.outPath, .worker, WorkerSignIn.signOut),
        .page(SettingsPage.path, .worker, SettingsPage.show),
        .form(SettingsPage.path, .worker, SettingsPage.save),
    ]

    private static let pages: [Route] = [
        .form("/sign-out", .everybody, SignInPages.signOut),
        .page("/conversations", .everybody, ConversationPages.list),
        .page("/conversations/{person}", .everybody, ConversationPages.thread),
        .form(LettersPage.path, .changers, own: LettersPage.make),
        .page("/nonconformances", .everybody, NonconformancesPage.list),
        .page(FiguresPage.path, .everybody, FiguresPage.show),
        .page("/whatsapp/channel", .phoneSeers, ChannelPages.list),
        .page(NotificationsPage.path, .everybody, NotificationsPage.list),
        .form("/whatsapp/notifications/retry-failed", .changers, own: NotificationsPage.retryFailed),
        .page(NotOursPage.path, .everybody, NotOursPage.list),
        .page("/whatsapp/notifications/{id}", .everybody, NotificationPage.show),
        .form("/whatsapp/notifications/{id}/retry", .changers, NotificationPage.retry),
        .get("/whatsapp/notifications.csv", .changers, own: NotificationsExport.csv),
    ]

    private static let people: [Route] = [
        .page(PeoplePage.path, .everybody, PeoplePage.list),
        .form(PeoplePage.searchPath, .everybody, own: PeoplePage.search),
        .page(PersonForm.newPath, .changers, PersonForm.new),
        .form(PersonForm.newPath, .changers, own: PersonForm.add),
        .page("/people/import", .changers, ImportPage.show),
        .form("/people/import", .changers, own: ImportPage.preview),
        .page("/import/{list}", .changers, ImportPage.show),
        .form("/import/{list}", .changers, own: ImportPage.preview),
        .form("/import/{list}/{id}", .changers, own: ImportPage.run),
        .page(KnocksPage.path, .changers, KnocksPage.list),
        .page("/people/knocks/{id}/add", .changers, KnocksPage.add),
        .form("/people/knocks/{id}/add", .changers, own: KnocksPage.save),
        .form("/people/knocks/{id}/dismiss", .changers, KnocksPage.dismiss),
        .form("/people/knocks/{id}/is", .changers, KnocksPage.bind),
        .page("/people/{id}", .everybody, PersonPage.show),
        .page("/people/{id}/edit", .changers, PersonForm.edit),
        .form("/people/{id}/edit", .changers, own: PersonForm.save),
        .form("/people/{id}/vouch", .changers, PersonActions.vouch),
        .form("/people/{id}/deactivate", .changers, PersonActions.deactivate),
        .form("/people/{id}/activate", .changers, PersonActions.activate),
        .form("/people/{id}/merge", .changers, own: MergePage.merge),
        .form("/people/{id}/unmerge", .changers, MergePage.undo),
    ]

    private static let lists: [Route] = [
        .page(AssetsPage.path, .everybody, AssetsPage.list),
        .page(AssetsPage.labelsPath, .everybody, AssetsPage.labels),
        .page("/assets/{code}", .everybody, AssetPage.show),
        .form("/assets/{code}/work-orders", .changers, own: AssetWork.add),
        .page(StakeholdersPage.path, .everybody, StakeholdersPage.list),
        .page(StakeholderForm.newPath, .changers, StakeholderForm.new),
        .form(StakeholderForm.newPath, .changers, own: StakeholderForm.add),
        .page("/stakeholders/{id}/edit", .changers, StakeholderForm.edit),
        .form("/stakeholders/{id}/edit", .changers, own: StakeholderForm.save),
        .form("/stakeholders/{id}/remove", .changers, StakeholdersPage.remove),
        .form("/stakeholders/{id}/restore", .changers, StakeholdersPage.restore),
        .get("/api/v1/stakeholders", .everybody, StakeholdersEndpoint.list),
        .get("/api/v1/stakeholders/{id}", .everybody, StakeholdersEndpoint.one),
        .post("/api/v1/stakeholders", .changers, StakeholdersEndpoint.create),
        .patch("/api/v1/stakeholders/{id}", .changers, StakeholdersEndpoint.change),
    ]

    private static let workOrders: [Route] = [
        .page(WorkOrdersPage.path, .everybody, WorkOrdersPage.list),
        .page(NewWorkOrderPage.path, .changers, NewWorkOrderPage.show),
        .form(NewWorkOrderPage.path, .changers, own: NewWorkOrderPage.save),
        .page("/work-orders/{number}", .everybody, WorkOrderPage.show),
        .form("/work-orders/{number}/{action}", .changers, own: WorkOrderActions.act),
        .get("/api/v1/work-orders", .everybody, WorkOrdersEndpoint.list),
        .get("/api/v1/work-orders.csv", .everybody, own: WorkOrdersEndpoint.csv),
        .get("/api/v1/work-orders/{number}", .everybody, WorkOrdersEndpoint.one),
        .get("/api/v1/work-orders/{number}/events", .everybody, WorkOrdersEndpoint.events),
        .post("/api/v1/work-orders", .changers, WorkOrdersEndpoint.create),
        .patch("/api/v1/work-orders/{number}", .changers, WorkOrdersEndpoint.change),
        .post("/api/v1/work-orders/{number}/parts-delivered", .changers, WorkOrdersEndpoint.partsDelivered),
        .post("/api/v1/work-orders/{number}/notes", .changers, WorkOrdersEndpoint.note),
        .post("/api/v1/work-orders/{number}/merge", .changers, WorkOrdersEndpoint.merge),
    ]

    private static let templates: [Route] = [
        .page(TemplatesPage.path, .everybody, TemplatesPage.list),
        .form("/whatsapp/templates/push", .changers, own: TemplatesPage.push),
        .form("/whatsapp/templates/sync", .changers, own: TemplatesPage.sync),
        .page(NewTemplatePage.path, .changers, NewTemplatePage.show),
        .form(NewTemplatePage.path, .changers, own: NewTemplatePage.save),
        .form(NewTemplatePage.previewPath, .changers, own: NewTemplatePage.preview),
        .page("/whatsapp/templates/{id}", .everybody, TemplatePage.show),
        .form("/whatsapp/templates/{id}/send", .changers, TemplatePage.send),
        .form("/whatsapp/templates/{id}/delete", .changers, own: TemplatePage.delete),
        .get("/api/v1/templates", .everybody, TemplatesEndpoint.list),
        .get("/api/v1/templates/{name}", .everybody, TemplatesEndpoint.one),
        .post("/api/v1/templates", .changers, own: TemplatesEndpoint.create),
        .post("/api/v1/templates/{name}/send", .changers, TemplatesEndpoint.send),
    ]

    private static let checklists: [Route] = [
        .page(ChecklistsPage.path, .everybody, ChecklistsPage.list),
        .form(ChecklistsPage.path, .changers, own: ChecklistPage.create),
        .page("/checklists/{number}", .everybody, ChecklistPage.show),
        .form("/checklists/{number}", .changers, own: ChecklistPage.change),
        .form("/checklists/{number}/push", .changers, ChecklistPage.push),
        .page("/checklists/runs/{number}", .everybody, ChecklistRunPage.show),
        .form("/checklists/runs/{number}/answer", .changers, ChecklistRunPage.answer),
        .form("/checklists/runs/{number}/submit", .changers, ChecklistRunPage.submit),
        .form("/checklists/runs/{number}/accept", .changers, ChecklistRunPage.accept),
        .get("/api/v1/checklists", .everybody, ChecklistsEndpoint.list),
        .get("/api/v1/checklists/{number}", .everybody, ChecklistsEndpoint.one),
        .post("/api/v1/checklists", .changers, ChecklistsEndpoint.create),
        .patch("/api/v1/checklists/{number}", .changers, ChecklistsEndpoint.change),
        .get("/api/v1/checklist-runs", .everybody, ChecklistRunsEndpoint.list),
        .get("/api/v1/checklist-runs.csv", .everybody, own: ChecklistRunsExport.csv),
        .get("/api/v1/checklist-runs/{number}", .everybody, ChecklistRunsEndpoint.one),
        .post("/api/v1/checklist-runs", .changers, ChecklistRunsEndpoint.push),
        .post("/api/v1/checklist-runs/{number}/answers", .changers, ChecklistRunsEndpoint.answer),
        .post("/api/v1/checklist-runs/{number}/submit", .changers, ChecklistRunsEndpoint.submit),
        .post("/api/v1/checklist-runs/{number}/accept", .changers, ChecklistRunsEndpoint.accept),
    ]

    private static let whatsApp: [Route] = [
        .post("/api/whatsapp/test/send", .changers, TestEndpoints.send),
        .post("/api/whatsapp/send-test", .changers, TestEndpoints.send),
        .post("/api/whatsapp/test/menu", .changers, TestEndpoints.menu),
        .get("/api/whatsapp/sessions", .everybody, SessionsEndpoint.list),
        .get("/api/whatsapp/interactions", .everybody, InteractionsEndpoint.list),
        .get("/api/whatsapp/messages/{phone}", .everybody, MessagesEndpoint.list),
        .get("/api/whatsapp/users", .everybody, UsersEndpoint.list),
    ]

    private static let maintenance: [Route] =
        MaintenancePage.routes + MaintenancePlansEndpoint.routes + OccurrencesEndpoint.routes
        + WorkingCalendarEndpoint.routes

    private static let plant: [Route] =
        ListEndpoints.all.flatMap(\.routes) + [
            .get("/api/v1/people/{number}/dossier", .administrators, own: DossierEndpoint.one),
            .get("/api/v1/nonconformances", .everybody, NonconformancesEndpoint.list),
            .get("/api/v1/nonconformances/{number}", .everybody, NonconformancesEndpoint.one),
            .get("/api/v1/reports", .everybody, ReportsEndpoint.list),
            .get("/api/v1/reports/{name}", .everybody, ReportsEndpoint.one),
            .get("/api/v1/messages/{id}", .everybody, OutboundEndpoint.one),
            .post("/api/v1/messages/{id}/retry", .changers, OutboundEndpoint.retry),
            .get("/api/v1/media/{id}", .everybody, MediaEndpoint.one),
            .get("/metrics", .everybody, own: Metrics.show),
        ]
}
