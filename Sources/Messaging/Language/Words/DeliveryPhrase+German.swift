extension DeliveryPhrase {
    var german: String { english }
}
