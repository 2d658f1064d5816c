public import Store

/// What holds for all plans: the plant's working calendar, and when the leads hear of what is overdue.
public struct MaintenanceSettings: Record, Equatable {
    public let id: UInt8
    public var calendar: WorkingCalendar
    /// Hours after the due time.
    public var leadsAfterHours: Int

    public static let leadsAfterHoursMax = 31 * 24  // A month: later it is a matter for the figures.

    public static let table = Table<MaintenanceSettings>("maintenancesettings")

    public init(calendar: WorkingCalendar = WorkingCalendar(), leadsAfterHours: Int = 24) {
        id = 0
        self.calendar = calendar
        self.leadsAfterHours = leadsAfterHours
    }

    public var isSound: Bool { calendar.isSound && (1...Self.leadsAfterHoursMax).contains(leadsAfterHours) }

    /// As they are set, else as every plant begins.
    public static func current(in snapshot: Snapshot) throws -> MaintenanceSettings {
        try snapshot.find(MaintenanceSettings.self, 0) ?? MaintenanceSettings()
    }
}
