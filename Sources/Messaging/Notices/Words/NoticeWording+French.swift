extension NoticeKind {
    var french: NoticeWording { english }
}
