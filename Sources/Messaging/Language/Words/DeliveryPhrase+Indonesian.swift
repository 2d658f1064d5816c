extension DeliveryPhrase {
    var indonesian: String { english }
}
