extension DeliveryPhrase {
    var swahili: String { english }
}
