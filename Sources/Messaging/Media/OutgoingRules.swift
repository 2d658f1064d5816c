import WhatsApp

/// What Meta takes of a kind. Source: Meta, Cloud API reference, Media, Supported media types.
struct OutgoingRules: Sendable {
    /// Nil: any.
    let types: [MediaType]?
    let bytesMax: Int
    /// What it may be, as the beginning of a sentence.
    let words: String

    /// Refuses what Meta would refuse, after the upload and without a good reason. Moving stickers may be larger.
    static func check(
        _ kind: MediaMessage.Kind, _ type: MediaType?, size: Int, isMoving: Bool
    ) throws(OutgoingRefusal) {
        if size == 0 { throw .empty }
        let rules = kind.rules
        if let types = rules.types, !(type.map(types.contains) ?? false) { throw .wrongType(kind, found: type) }
        let limit = kind == .sticker && isMoving ? stickerMovingBytesMax : rules.bytesMax
        if size > limit { throw .tooLarge(kind, limitBytes: limit) }
    }

    /// Bytes. Up to here a voice note has its own look; a longer one is shown as a file to be fetched.
    static let voiceIconBytesMax = 512 << 10
    static let stickerMovingBytesMax = 500_000
    static let soundBytesMax = 16 << 20
}

extension MediaMessage.Kind {
    var rules: OutgoingRules {
        switch self {
        case .image: OutgoingRules(types: [.jpeg, .png], bytesMax: 5 << 20, words: "An image is a JPEG or a PNG")
        case .video:
            OutgoingRules(types: [.mp4, .threeGP], bytesMax: 16 << 20, words: "A video is an MP4 or a 3GP")
        case .audio:
            OutgoingRules(
                types: [.aac, .amr, .mp3, .m4a, .opus], bytesMax: OutgoingRules.soundBytesMax,
                words: "A sound is AAC, AMR, MP3, M4A, or Ogg with Opus")
        case .voice:
            OutgoingRules(
                types: [.opus], bytesMax: OutgoingRules.soundBytesMax, words: "A voice note is Ogg with Opus")
        case .sticker: OutgoingRules(types: [.webp], bytesMax: 100_000, words: "A sticker is a WebP")
        case .document: OutgoingRules(types: nil, bytesMax: GraphAPI.mediaBytesMax, words: "A document is any file")
        }
    }
}

extension MediaType {
    /// As what it is sent when nobody says.
    var naturalKind: MediaMessage.Kind {
        switch self {
        case .jpeg, .png: .image
        case .mp4, .threeGP: .video
        case .aac, .amr, .mp3, .m4a, .opus: .audio
        default: .document
        }
    }
}
