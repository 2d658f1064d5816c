extension DeliveryPhrase {
    var afrikaans: String { english }
}
