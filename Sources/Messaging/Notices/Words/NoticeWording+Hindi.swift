extension NoticeKind {
    var hindi: NoticeWording { english }
}
