extension DeliveryPhrase {
    var zulu: String { english }
}
