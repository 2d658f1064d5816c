extension NoticeKind {
    var zulu: NoticeWording { english }
}
