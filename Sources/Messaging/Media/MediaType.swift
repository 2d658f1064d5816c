/// What a file is, told by its first bytes: neither its name nor what its sender says of it counts.
///
/// The raw value is the MIME type.
public enum MediaType: String, Codable, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case gif = "image/gif"
    case bmp = "image/bmp"
    case heic = "image/heic"
    case mp4 = "video/mp4"
    case threeGP = "video/3gpp"
    case quickTime = "video/quicktime"
    /// Ogg with Opus inside, what voice notes are made of.
    case opus = "audio/ogg"
    /// Ogg with anything else inside.
    case ogg = "application/ogg"
    case mp3 = "audio/mpeg"
    case aac = "audio/aac"
    case amr = "audio/amr"
    case m4a = "audio/mp4"
    case wav = "audio/wav"
    case pdf = "application/pdf"
    case rtf = "application/rtf"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case zip = "application/zip"
    case doc = "application/msword"
    case xls = "application/vnd.ms-excel"
    case ppt = "application/vnd.ms-powerpoint"
    /// A file of the older office programs that does not show early which one it is of.
    case legacyOffice = "application/x-ole-storage"
    case text = "text/plain"
    case html = "text/html"
    case svg = "image/svg+xml"
    case xml = "application/xml"

    /// What a file is called that shows nothing of what it is.
    public static let unknownMIME = "application/octet-stream"

    /// A browser would run what is in it: it is handed out as a file without a type, never shown.
    public var isMarkup: Bool { self == .html || self == .svg || self == .xml }

    /// How names of such files end, with the dot.
    public var ending: String {
        switch self {
        case .jpeg: ".jpg"
        case .threeGP: ".3gp"
        case .quickTime: ".mov"
        case .opus, .ogg: ".ogg"
        case .legacyOffice: ".bin"
        case .text: ".txt"
        case .png, .webp, .gif, .bmp, .heic, .mp4, .mp3, .aac, .amr, .m4a, .wav, .pdf, .rtf, .docx, .xlsx, .pptx, .zip,
            .doc, .xls, .ppt, .html, .svg, .xml:
            ".\(self)"
        }
    }

    /// Films and sounds share a container; of a file that came as a sound, it is one.
    var asSound: MediaType { self == .mp4 ? .m4a : self }
}
