extension WorkerPhrase {
    var portuguese: String { english }
}
