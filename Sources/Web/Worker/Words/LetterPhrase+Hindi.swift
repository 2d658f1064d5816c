extension LetterPhrase {
    var hindi: String {
        switch self {
        case .title: "आपके WhatsApp पर प्लांट"
        case .about:
            "अपने ही WhatsApp में रिजेक्ट और गड़बड़ी की सूचना दें, अपने काम देखें और प्लांट के संदेश पाएँ। शब्द "
                + "भेजकर आप इसकी सहमति देते हैं; STOP से यह कभी भी बंद हो जाता है।"
        case .scan: "इस चित्र को अपने फ़ोन के कैमरे से स्कैन करें।"
        case .send: "WhatsApp शब्द के साथ खुलेगा। “भेजें” दबाएँ।"
        case .done: "जवाब बताएगा कि आपका WhatsApp सत्यापित है और आप क्या कर सकते हैं।"
        case .orType(let number): "कैमरा नहीं है? यह शब्द WhatsApp से \(number) पर भेजें:"
        case .until(let day): "\(day) तक, एक बार मान्य।"
        case .keep: "यह शब्द आपकी पहचान है: इसे किसी को न दें।"
        }
    }
}
