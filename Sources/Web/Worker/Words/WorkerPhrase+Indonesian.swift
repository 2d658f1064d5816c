extension WorkerPhrase {
    var indonesian: String { english }
}
