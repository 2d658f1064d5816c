extension NoticeKind {
    var chinese: NoticeWording { english }
}
