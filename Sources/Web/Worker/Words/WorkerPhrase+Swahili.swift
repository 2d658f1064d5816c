extension WorkerPhrase {
    var swahili: String { english }
}
