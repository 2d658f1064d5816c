extension NoticeKind {
    var swahili: NoticeWording { english }
}
