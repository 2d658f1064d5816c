extension QualityPhrase {
    var arabic: String { english }
}
