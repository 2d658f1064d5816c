/// Every setting: its name, its default and what it is for. `andon config example` prints them from here.
enum Setting: String, CaseIterable {
    case apiURL = "WHATSAPP_API_URL"
    case phoneNumberID = "WHATSAPP_PHONE_NUMBER_ID"
    case businessAccountID = "WHATSAPP_BUSINESS_ACCOUNT_ID"
    case accessToken = "WHATSAPP_ACCESS_TOKEN"
    case verifyToken = "WHATSAPP_VERIFY_TOKEN"
    case appSecret = "WHATSAPP_APP_SECRET"
    case listen = "ANDON_LISTEN"
    case publicURL = "ANDON_PUBLIC_URL"
    case data = "ANDON_DATA"
    case keyFile = "ANDON_KEY_FILE"
    case region = "ANDON_REGION"
    case language = "ANDON_LANGUAGE"
    case currency = "ANDON_CURRENCY"
    case mapSizeMB = "ANDON_MAP_SIZE_MB"
    case retentionDays = "ANDON_RETENTION_DAYS"
    case ratePerSecond = "ANDON_RATE_PER_SECOND"
    case caFile = "ANDON_CA_FILE"
    case logLevel = "ANDON_LOG_LEVEL"

    /// Names the file of settings; it is no setting itself.
    static let fileVariable = "ANDON_CONF"
    static let fileDefault = "/etc/andon/andon.conf"

    var fallback: String {
        switch self {
        case .apiURL: "https://graph.facebook.com/v25.0"
        case .listen: "127.0.0.1:8080"
        case .data: "/var/lib/andon"
        case .region: "ZA"
        case .language: "en"
        case .currency: "ZAR"
        case .mapSizeMB: "4096"
        case .retentionDays: "730"
        case .ratePerSecond: "80"
        case .logLevel: "info"
        case .phoneNumberID, .businessAccountID, .accessToken, .verifyToken, .appSecret, .publicURL, .keyFile, .caFile:
            ""
        }
    }

    /// Never printed, never logged.
    var isSecret: Bool { self == .accessToken || self == .verifyToken || self == .appSecret }

    /// Meta's values, without which nothing can be received or sent.
    static let needed: [Setting] = [.phoneNumberID, .businessAccountID, .accessToken, .verifyToken, .appSecret]

    /// Without these Meta cannot be asked about templates.
    static let neededForTemplates: [Setting] = [.businessAccountID, .accessToken]

    var explanation: String {
        switch self {
        case .apiURL: "Meta's Graph API and its version. Plain http only to this machine."
        case .phoneNumberID: "The number's id, from “API Setup” in Meta's dashboard. Not the number itself."
        case .businessAccountID: "The WhatsApp Business account's id, from the same page."
        case .accessToken: "A system user's permanent token. The dashboard's own token dies after 24 hours."
        case .verifyToken: "Your own random text, typed into Meta's webhook form too: openssl rand -hex 32"
        case .appSecret: "The app's secret, from “Basic settings”. Several, comma-separated, while it is rotated."
        case .listen: "Where to listen: HOST:PORT, unix:PATH, or systemd for a passed socket."
        case .publicURL: "How Meta and people reach this machine, such as https://andon.example.com"
        case .data: "The folder of the database, the media and the keys."
        case .keyFile: "The master key: 32 random bytes, made on first start. Default: keys/master in the data folder."
        case .region: "The country whose national phone numbers are read, such as 082 123 4567 in ZA."
        case .language:
            "The language for people who have chosen none: en, es, hi, ar, pt, fr, de, zh, id, sw, zu or af."
        case .currency: "What prices are in where a list does not say."
        case .mapSizeMB: "The most the database may grow to, in MiB. Watched at 80 %, full at 95 %."
        case .retentionDays: "How long messages and media are kept, in days. The audit is kept."
        case .ratePerSecond: "The most messages sent in a second."
        case .caFile: "Certificates to trust beside the system's, for a private Graph host."
        case .logLevel: "debug, info, warning or error. No level prints a phone number, a token or a text."
        }
    }
}
