extension QualityPhrase {
    var zulu: String { english }
}
