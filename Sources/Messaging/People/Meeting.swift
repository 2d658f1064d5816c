import Store

/// What it means that a number and a user id come in one message: a pure function of who is known by each.
enum Meeting: Equatable {
    /// What is known of an account.
    struct Half: Equatable {
        let id: Ref<Contact>
        let hasPhone: Bool
        let hasUserID: Bool

        init(id: Ref<Contact>, hasPhone: Bool, hasUserID: Bool) {
            (self.id, self.hasPhone, self.hasUserID) = (id, hasPhone, hasUserID)
        }

        init(_ contact: Contact) {
            self.init(id: contact.id, hasPhone: contact.phoneToken != nil, hasUserID: contact.userIDToken != nil)
        }
    }

    case new
    case known
    case learnsUserID
    case learnsPhone
    /// Two halves of one account that were never seen together.
    case joins
    /// The number has passed to another account, which nobody knows.
    case changesUserID
    /// The number has passed to an account that was known without one.
    case movesPhone
    /// The account has another number now: one that nobody had, or one of an account that is known.
    case movesUserID

    /// | by number | by user id | what it is |
    /// |---|---|---|
    /// | nobody | nobody | new |
    /// | the same | the same, or not told | known |
    /// | without a user id | nobody | learns the user id |
    /// | with another one | nobody | changes its user id |
    /// | nobody | without a number | learns the number |
    /// | without a user id | without a number | one account in two halves |
    /// | with another user id | without a number | the number moves |
    /// | anybody | with another number | the user id moves |
    static func of(byPhone: Half?, byUserID: Half?, tellsPhone: Bool, tellsUserID: Bool) -> Meeting {
        switch (byPhone, byUserID) {
        case (nil, nil): .new
        case (let phone?, nil): !tellsUserID ? .known : phone.hasUserID ? .changesUserID : .learnsUserID
        case (nil, let user?): !tellsPhone ? .known : user.hasPhone ? .movesUserID : .learnsPhone
        case (let phone?, let user?):
            if phone.id == user.id {
                .known
            } else if user.hasPhone {
                .movesUserID
            } else {
                phone.hasUserID ? .movesPhone : .joins
            }
        }
    }
}
