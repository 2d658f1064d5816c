extension NoticeKind {
    var arabic: NoticeWording { english }
}
