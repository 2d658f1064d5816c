extension WorkerPhrase {
    var hindi: String { english }
}
