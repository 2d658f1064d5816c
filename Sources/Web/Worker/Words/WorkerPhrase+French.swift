extension WorkerPhrase {
    var french: String { english }
}
