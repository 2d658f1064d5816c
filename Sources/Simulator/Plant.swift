/// A sample plant, as the files its planner would import: Ubuntu Pressings, which makes brake parts near Durban.
///
/// Numbers lie in a range of their own, so nobody's phone is meant.
public enum Plant {
    public static let name = "Ubuntu Pressings"
    /// What the plant's own WhatsApp number shows.
    public static let businessPhone = "27311230000"

    /// CSV `employee_number,name,phone,role,language,active,verified,area,team`.
    public static var people: String {
        rows(
            "employee_number,name,phone,role,language,active,verified,area,team",
            staff.map {
                let answers = [$0.isActive ? "yes" : "no", $0.isVerified ? "yes" : "no"]
                return [$0.number, $0.name, "+\($0.phone)", $0.role, $0.language] + answers + [$0.area, $0.team]
            })
    }

    /// CSV `code,name,area,line,criticality,parent`.
    public static let assets = """
        code,name,area,line,criticality,parent
        PR-04,Press 4,Press Shop,Line 1,A,
        PR-04-H,Press 4 hydraulics,Press Shop,Line 1,A,PR-04
        PR-05,Press 5,Press Shop,Line 1,A,
        CNC-12,Lathe 12,Machining,Line 2,B,
        CNC-13,Lathe 13,Machining,Line 2,B,
        RB-01,Welding robot 1,Welding,Line 2,A,
        PT-01,Paint booth,Paint Shop,Line 3,A,
        OV-02,Curing oven 2,Paint Shop,Line 3,B,
        CV-07,Conveyor 7,Dispatch,Line 3,C,
        CP-01,Compressor 1,Utilities,,A,

        """

    /// CSV `checklist,item,kind,min,max,unit,choices,asset,schedule,role,on_fail`, one row an item.
    public static let checklists = """
        checklist,item,kind,min,max,unit,choices,asset,schedule,role,on_fail
        Daily start of press 4,Guard closed,done,,,,,PR-04,shift 06:00-14:00,technician,ask
        Daily start of press 4,Hydraulic pressure,number,160,210,bar,,,,,
        Daily start of press 4,Belt,choice,,,,"good, worn, !torn",,,,
        Daily start of press 4,Oil level,photo,,,,,,,,
        Weekly clean of the paint booth,Filters changed,done,,,,,PT-01,weekly mon 07:00,operator,none
        Weekly clean of the paint booth,Anything to report?,text,,,,,,,,

        """

    /// CSV `code,name,unit_cost,currency`.
    public static let products = """
        code,name,unit_cost,currency
        BRK-200,Brake bracket 200,48.50,ZAR
        BRK-220,Brake bracket 220,52.00,ZAR
        CAL-110,Caliper housing 110,315.00,ZAR
        CAL-115,Caliper housing 115,329.90,ZAR
        PIN-016,Guide pin 16 mm,12.75,ZAR
        SHM-003,Anti-noise shim,6.20,ZAR
        PLT-080,Backing plate 80,22.40,ZAR
        HSG-500,Pump housing 500,640.00,ZAR

        """

    /// CSV `number,product,customer,quantity,unit_price,currency`.
    public static let orders = """
        number,product,customer,quantity,unit_price,currency
        4711,BRK-200,Karoo Motors,1200,74.00,ZAR
        4712,BRK-220,Karoo Motors,800,79.50,ZAR
        4713,CAL-110,Highveld Trailers,150,489.00,ZAR
        4714,PIN-016,Highveld Trailers,5000,19.90,ZAR
        4715,SHM-003,Cape Brake Supply,9000,9.80,ZAR
        4716,PLT-080,Cape Brake Supply,2500,34.00,ZAR
        4717,HSG-500,Umgeni Pumps,60,985.00,ZAR
        4718,BRK-200,Drakensberg Bus,400,76.00,ZAR
        4719,CAL-115,Drakensberg Bus,200,515.00,ZAR
        4720,CAL-110,Limpopo Rail,320,495.00,ZAR
        4721,PIN-016,Limpopo Rail,8000,18.90,ZAR
        4722,BRK-220,"Nkosi, Botha & Sons",650,80.00,ZAR
        4723,PLT-080,"Nkosi, Botha & Sons",1000,35.50,ZAR
        4724,SHM-003,Karoo Motors,12000,9.40,ZAR
        4725,HSG-500,Umgeni Pumps,45,990.00,ZAR
        4726,CAL-115,Cape Brake Supply,180,520.00,ZAR
        4727,BRK-200,Highveld Trailers,2200,72.50,ZAR
        4728,PIN-016,Karoo Motors,3000,20.10,ZAR
        4729,PLT-080,Drakensberg Bus,750,36.00,ZAR
        4730,BRK-220,Limpopo Rail,500,81.00,ZAR

        """

    /// CSV `name,phone,language,area,asset,order`: people outside who want to hear what happens.
    public static let stakeholders = """
        name,phone,language,area,asset,order
        Lindiwe Khumalo,+27821234520,en,,,4711
        Marco Botha,+27821234521,en,Press Shop,,

        """

    /// Everybody who owns one of the pretend phones: the staff, the stakeholders, and one whom the plant does not know.
    public static var phoneOwners: [PhoneOwner] {
        staff.map { PhoneOwner(name: $0.name, phone: $0.phone, username: $0.username, role: $0.title) } + [
            PhoneOwner(name: "Lindiwe Khumalo", phone: "27821234520", role: "customer, Karoo Motors"),
            PhoneOwner(name: "Marco Botha", phone: "27821234521", role: "neighbour of the press shop"),
            PhoneOwner(name: "Sam Stranger", phone: "27821234599", role: "not on the list"),
        ]
    }

    private static func rows(_ header: String, _ rows: [[String]]) -> String {
        ([header] + rows.map { $0.joined(separator: ",") }).map { $0 + "\n" }.joined()
    }
}
