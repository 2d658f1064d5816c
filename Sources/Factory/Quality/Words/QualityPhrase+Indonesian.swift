extension QualityPhrase {
    var indonesian: String { english }
}
