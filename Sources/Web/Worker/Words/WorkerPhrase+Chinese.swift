extension WorkerPhrase {
    var chinese: String { english }
}
