extension DeliveryPhrase {
    var portuguese: String { english }
}
