extension DeliveryPhrase {
    var chinese: String { english }
}
