extension QualityPhrase {
    var afrikaans: String { english }
}
