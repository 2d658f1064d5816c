extension QualityPhrase {
    var portuguese: String { english }
}
