extension NoticeKind {
    var german: NoticeWording { english }
}
