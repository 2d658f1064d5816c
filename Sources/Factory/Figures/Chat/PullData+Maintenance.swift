public import Messaging

extension PullData.Report {
    /// Who is offered it. What the floor reports is everybody's; how the maintenance does is for those who lead it.
    public var roles: Set<Role> {
        switch self {
        case .rejects, .returns, .sop, .mine: Set(Role.allCases)
        case .myWeek: [.technician]
        case .times, .openWork, .machinesDown, .pmCompliance: Set(Role.allCases.filter(\.isLead))
        }
    }

    /// At most nine rows, for who repairs and leads.
    public static func offered(to roles: [Role]) -> [PullData.Report] {
        allCases.filter { !$0.roles.isDisjoint(with: roles) }
    }

    /// The figures behind it that may be had as files.
    var files: [Figure] {
        switch self {
        case .rejects, .returns, .sop, .mine, .myWeek: []
        case .times: [.mtta, .mttr]
        case .openWork: [.openByAge]
        case .machinesDown: [.machinesDown]
        case .pmCompliance: [.pmCompliance]
        }
    }
}
