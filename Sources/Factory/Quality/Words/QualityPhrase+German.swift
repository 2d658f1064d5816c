extension QualityPhrase {
    var german: String { english }
}
