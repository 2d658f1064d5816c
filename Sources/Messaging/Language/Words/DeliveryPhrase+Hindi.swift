extension DeliveryPhrase {
    var hindi: String { english }
}
