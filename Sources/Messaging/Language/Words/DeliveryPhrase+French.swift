extension DeliveryPhrase {
    var french: String { english }
}
