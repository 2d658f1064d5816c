extension NoticeKind {
    var afrikaans: NoticeWording { english }
}
