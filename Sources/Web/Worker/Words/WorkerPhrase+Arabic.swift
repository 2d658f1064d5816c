extension WorkerPhrase {
    var arabic: String { english }
}
