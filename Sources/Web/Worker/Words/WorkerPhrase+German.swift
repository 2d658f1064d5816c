extension WorkerPhrase {
    var german: String { english }
}
