extension NoticeKind {
    var indonesian: NoticeWording { english }
}
