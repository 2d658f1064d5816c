extension NoticeKind {
    var portuguese: NoticeWording { english }
}
