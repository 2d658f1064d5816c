extension DeliveryPhrase {
    var arabic: String { english }
}
