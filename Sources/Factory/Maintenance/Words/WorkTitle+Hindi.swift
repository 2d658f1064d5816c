extension WorkTitle {
    var hindi: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "मंज़ूरी बाकी"
            case .declined: "नामंज़ूर"
            case .merged: "दूसरे में मिलाया गया"
            case .approved: "मंज़ूर"
            case .offered: "टीम के लिए खुला"
            case .assigned: "सौंपा गया"
            case .inProgress: "काम चल रहा है"
            case .onHold: "काम रुका है"
            case .done: "पूरा, जाँच बाकी"
            case .closed: "बंद"
            case .cancelled: "रद्द किया गया"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 मशीन बंद है"
            case .badly: "⚠️ ठीक नहीं चलती"
            case .safety: "🦺 सुरक्षा"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "पुर्ज़ों का इंतज़ार"
            case .production: "उत्पादन में ज़रूरत"
            case .contractor: "ठेकेदार का इंतज़ार"
            case .safety: "काम सुरक्षित नहीं"
            case .shiftEnd: "शिफ़्ट ख़त्म"
            case .otherJob: "दूसरा काम"
            case .other: "कोई और कारण"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "घिसाव"
            case .loose: "ढीला पुर्ज़ा"
            case .leak: "रिसाव"
            case .blocked: "जाम"
            case .lubrication: "चिकनाई की कमी"
            case .electrical: "बिजली की खराबी"
            case .sensor: "सेंसर की खराबी"
            case .software: "सॉफ़्टवेयर की खराबी"
            case .operation: "चलाने में गलती"
            case .material: "खराब माल"
            case .other: "कोई और कारण"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "पुर्ज़ा बदला"
            case .repaired: "मरम्मत की"
            case .adjusted: "सेटिंग ठीक की"
            case .cleaned: "सफ़ाई की"
            case .lubricated: "तेल-ग्रीस दिया"
            case .tightened: "कस दिया"
            case .reset: "रीसेट किया"
            case .none: "कुछ नहीं करना पड़ा"
            }
        }
    }
}
