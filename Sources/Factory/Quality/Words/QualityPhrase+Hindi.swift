extension QualityPhrase {
    var hindi: String { english }
}
