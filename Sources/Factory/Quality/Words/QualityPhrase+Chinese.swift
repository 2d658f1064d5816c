extension QualityPhrase {
    var chinese: String { english }
}
