import Store
import Testing

@testable import Messaging

struct `A number and a user id in one message` {
    private static func half(_ id: UInt64, phone: Bool, user: Bool) -> Meeting.Half {
        Meeting.Half(id: Ref(id), hasPhone: phone, hasUserID: user)
    }

    private static let bare = half(1, phone: true, user: false)
    private static let whole = half(1, phone: true, user: true)
    private static let hidden = half(2, phone: false, user: true)
    private static let other = half(2, phone: true, user: true)

    @Test(
        arguments: [
            (nil, nil, true, true, .new), (nil, nil, true, false, .new),
            (bare, nil, true, false, .known), (whole, nil, true, false, .known), (nil, hidden, false, true, .known),
            (nil, other, false, true, .known), (whole, whole, true, true, .known),
            (bare, nil, true, true, .learnsUserID), (whole, nil, true, true, .changesUserID),
            (nil, hidden, true, true, .learnsPhone), (nil, other, true, true, .movesUserID),
            (bare, hidden, true, true, .joins), (whole, hidden, true, true, .movesPhone),
            (bare, other, true, true, .movesUserID), (whole, other, true, true, .movesUserID),
        ] as [(Meeting.Half?, Meeting.Half?, Bool, Bool, Meeting)])
    func `mean what the table says`(
        byPhone: Meeting.Half?, byUserID: Meeting.Half?, tellsPhone: Bool, tellsUserID: Bool, expected: Meeting
    ) {
        #expect(
            Meeting.of(byPhone: byPhone, byUserID: byUserID, tellsPhone: tellsPhone, tellsUserID: tellsUserID)
                == expected)
    }

    @Test(
        arguments: [
            ("+5511987654321", "+551187654321"), ("+551187654321", "+5511987654321"),
            ("+5215512345678", "+525512345678"), ("+525512345678", "+5215512345678"),
            ("+5491123456789", "+541123456789"), ("+541123456789", "+5491123456789"),
            ("+27821234501", nil), ("+551132654321", nil), ("+4915112345678", nil),
        ] as [(String, String?)])
    func `a number is written in another form in three countries`(number: String, other: String?) throws {
        let phone = try PhoneNumber(whatsApp: number)
        #expect(phone.variants.first?.e164 == other)
        #expect(phone.variants.first?.matchKey ?? phone.matchKey == phone.matchKey)
    }
}
