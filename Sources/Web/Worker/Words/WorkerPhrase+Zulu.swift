extension WorkerPhrase {
    var zulu: String { english }
}
