extension Incoming {
    public enum Content: Hashable, Sendable {
        case text(String)
        case media(Media)
        case tap(Tap)
        /// An emoji put to a message, or taken away if nil. The message may be old or unknown to us.
        case reaction(to: String, emoji: String?)
        case location(Location)
        case contacts([ContactCard])
        case order(Order)
        /// A filled-in form: the answers as JSON. An empty text if there are none, or more than `Bounds.flowReply`.
        case flowReply(name: String, json: String)
        /// WhatsApp tells something about the person; nobody wrote.
        case system(SystemNotice)
        /// The person opened the chat for the first time and has not written: no window for free-form messages opens.
        case requestWelcome
        indirect case edit(of: String, to: Content)
        case revoke(of: String)
        /// The person sent something that WhatsApp does not hand on. It opens the window as any message does.
        case unsupported(Unsupported)
        /// A type that is not known here, or one whose content is missing.
        case unknown(type: String)
    }

    public struct Media: Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable { case image, video, audio, voice, document, sticker }
        public let kind: Kind
        /// Fetch it within 7 days.
        public let id: String
        /// As the phone said it, parameters included: `audio/ogg; codecs=opus`.
        public let mimeType: String
        /// SHA-256 of the file in base64.
        public let sha256: String?
        public let caption: String?
        /// Safe as a name inside one folder: no separators, control characters or leading dots.
        public let fileName: String?
        public let url: String?
    }

    /// A button or a list row was tapped. Taps come twice, days later, and from old messages.
    public struct Tap: Hashable, Sendable {
        public enum Source: String, Codable, Hashable, Sendable { case button, list, templateButton }
        /// What we gave the button when we sent it; the payload of a template's button.
        public let id: String
        public let title: String
        public let source: Source
    }

    public struct Location: Hashable, Sendable {
        /// Degrees, -90 to 90.
        public let latitude: Double
        /// Degrees, -180 to 180.
        public let longitude: Double
        public let name: String?
        public let address: String?
    }

    public struct ContactCard: Hashable, Sendable {
        public let name: String
        public let phones: [Phone]
        /// True if the person answered our request for their own number.
        public let isAnswerToRequest: Bool

        public struct Phone: Hashable, Sendable {
            public let text: String
            /// Digits, if the number is on WhatsApp.
            public let whatsAppPhone: String?
        }
    }

    public struct Order: Hashable, Sendable {
        public let catalogID: String?
        public let text: String?
        public let items: [Item]

        public struct Item: Hashable, Sendable {
            public let productID: String
            public let quantity: Int?
            public let price: Double?
            public let currency: String?
        }
    }

    /// A change of the person's identity. Old and new belong to the same person if Meta says so, not to the same phone.
    public struct SystemNotice: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case changedNumber, changedUserID, changedIdentity, other(String) }
        public let kind: Kind
        public let text: String
        public let oldPhone: String?
        public let newPhone: String?
        public let oldUserID: String?
        public let newUserID: String?
        public let oldParentUserID: String?
        public let newParentUserID: String?

        public init(
            kind: Kind, text: String, oldPhone: String?, newPhone: String?, oldUserID: String?, newUserID: String?,
            oldParentUserID: String?, newParentUserID: String?
        ) {
            (self.kind, self.text, self.oldPhone, self.newPhone) = (kind, text, oldPhone, newPhone)
            (self.oldUserID, self.newUserID) = (oldUserID, newUserID)
            (self.oldParentUserID, self.newParentUserID) = (oldParentUserID, newParentUserID)
        }
    }

    public struct Unsupported: Hashable, Sendable {
        /// 131051 for types WhatsApp does not hand on, 131052 for media it could not fetch.
        public let code: Int?
        public let title: String?
        public let details: String?
        /// What it was, such as `poll_creation`, if Meta says so.
        public let type: String?
    }
}
