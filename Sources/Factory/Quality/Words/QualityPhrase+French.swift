extension QualityPhrase {
    var french: String { english }
}
