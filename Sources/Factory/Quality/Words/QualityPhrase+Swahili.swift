extension QualityPhrase {
    var swahili: String { english }
}
