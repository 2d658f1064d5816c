extension WorkerPhrase {
    var spanish: String { english }
}
