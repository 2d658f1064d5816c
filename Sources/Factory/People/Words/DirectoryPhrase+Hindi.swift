extension DirectoryPhrase {
    var hindi: String {
        switch self {
        case .officeTold: "मैंने ऑफ़िस को बता दिया है कि आपने लिखा है।"
        case .welcome(let name): "👋 \(name), आपका स्वागत है! ऑफ़िस ने आपको प्लांट की सूची में जोड़ दिया है।"
        case .accountAdded(let name): "👍 \(name), ऑफ़िस ने यह फ़ोन आपके नाम से जोड़ दिया है। आप यहीं से आगे काम कर सकते हैं।"
        case .left(let name): "ℹ️ \(name) अब प्लांट की सूची में सक्रिय नहीं हैं।"
        case .leftWaiting: "उनके लिए यह बाकी था और अब उन तक नहीं पहुँचेगा:"
        case .leftOrders: "उनके ये काम फिर से खुले हैं और टीम को दिए जा रहे हैं:"
        case .leftDraft: "उन्होंने यहाँ जो रिपोर्ट शुरू की थी, वह नहीं भेजी गई।"
        case .leftAsk: "कृपया देखें कि इसे कौन सँभालेगा।"
        }
    }
}
