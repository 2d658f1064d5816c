extension WorkWord {
    var arabic: [String] {
        switch self {
        case .taken: ["سأتولاه", "أتولاه", "استلمته"]
        case .started: ["بدأت", "بدء العمل", "بدأت العمل"]
        case .done: ["تم", "انتهيت", "انتهى العمل", "تم الإنجاز", "منجز", "مكتمل", "أصلحته"]
        case .hold: ["إيقاف مؤقت", "ايقاف مؤقت", "معلق"]
        case .resume: ["استئناف", "استأنفت"]
        case .cannot: ["لا أستطيع", "لا استطيع", "لا يمكنني"]
        case .open: ["مفتوح"]
        case .inProgress: ["قيد التنفيذ", "جار التنفيذ"]
        case .cancelled: ["ملغى", "ملغي"]
        }
    }
}

extension FaultLine {
    static var arabic: [Word: [String]] {
        [
            .report: ["بلاغ", "عطل"],
            .stopped: ["متوقفة", "متوقف"],
            .badly: ["تعمل بخلل", "خلل"],
            .safety: ["خطر السلامة", "السلامة", "خطر"],
        ]
    }
}
