import Store

/// What becomes of each table when a person is erased. A new table is named here, or the tests fail.
extension Erasure {
    public enum Treatment: Sendable, Equatable {
        /// What of the person is in it goes, or stands there without them.
        case erased(String)
        /// Nothing in it tells of a person who writes to us.
        case holdsNobody(String)
    }

    public static let tables: [String: Treatment] = [
        "person": .erased("an empty shell stays, so that reports have somebody behind them; one for each entry merged"),
        "contact": .erased("deleted, last of all"),
        "inbound": .erased("deleted; receipts and what is parked unread are found by the number in them"),
        "outbound": .erased("deleted, also what waits or is under way"),
        "conversation": .erased("deleted with its draft"),
        "attachment": .erased(
            "deleted with its file; evidence of a report or of work stays without sender and caption"),
        "upload": .erased("deleted with the file it stands for"),
        "lane": .erased("deleted with the contact"),
        "pace": .erased("deleted with the contact"),
        "nonconformance": .erased("stays as the plant's; who reported it is an empty shell"),
        "checklist": .erased("stays as the plant's; whom it goes to is an empty shell"),
        "checklistrun": .erased("stays as the plant's; who did it is an empty shell"),
        "checklistanswer": .erased("stays as the plant's; who gave it is an empty shell, its photos are nobody's"),
        "interaction": .erased("stays as a fact: kind, object and time, without person, contact and detail"),
        "operator": .erased("a sign-in with their name or employee number is removed"),
        "websession": .erased("removed with the sign-in"),
        "signinlink": .erased("removed with the sign-in"),
        "workersession": .erased("removed at once: they are signed out"),
        "workerlink": .erased("removed at once"),
        "invitation": .erased("removed at once: the word of their letter is nobody's"),
        "verificationcode": .erased("deleted, found by the number it went to and by whom it was for"),
        "wordtries": .erased("deleted with the contact"),
        "stranger": .erased("deleted with the contact"),
        "stakeholder": .erased("deleted, whatever they hear of"),
        "consent": .erased("deleted, those of the person and those of the contact"),
        "identity": .erased("deleted, also where they are the other side"),
        "merger": .erased("deleted, so that nothing can be brought back; each entry is an empty shell"),
        "importdraft": .erased("all are deleted, whoever stands in them"),
        "erasurejob": .erased("deleted when the erasure is complete"),
        "tombstone": .holdsNobody("bare keys of forgotten messages, for seven days"),
        "shelfremoval": .holdsNobody("names of files about to be removed, made from a digest of their content"),
        "hold": .holdsNobody("who is held is not erased"),
        "retentionrun": .holdsNobody("how far the nightly removal has come"),
        "token": .holdsNobody("scripts, by the name of what they do"),
        "workorder": .erased(
            "stays as the plant's with its details; who reported and did it is an empty shell, and what undoes it goes"),
        "workorderevent": .erased(
            "stays as the plant's with its note; who did it is an empty shell, and in which message is forgotten"),
        "askedonce": .holdsNobody("keys that scripts and forms chose, for a day, made unreadable"),
        "lastdeed": .erased("removed at once"),
        "maintenanceplan": .erased("stays as the plant's; who does it is an empty shell"),
        "occurrence": .erased("stays as the plant's; who did it or moved it is an empty shell"),
        "meterreading": .erased("stays as the machine's; who read it is an empty shell"),
        "maintenancesettings": .holdsNobody("the plant's working days"),
        "product": .holdsNobody("the plant's list"),
        "order": .holdsNobody("the plant's list; its customers are companies"),
        "asset": .holdsNobody("the plant's list"),
        "keymark": .holdsNobody("one word of ours"),
        "account": .holdsNobody("what Meta says of our own number"),
        "template": .holdsNobody("words of ours with gaps, and what Meta thinks of them"),
    ]
}
