extension WorkerPhrase {
    var afrikaans: String { english }
}
