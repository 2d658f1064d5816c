import Messaging

extension WorkerPhrase {
    var hindi: String {
        switch self {
        case .language: "भाषा"
        case .signOut: "साइन आउट करें"
        case .signIn: "साइन इन करें"
        case .phone: "WhatsApp नंबर"
        case .notANumber: "यह फ़ोन नंबर नहीं है। इसे देश के कोड के साथ लिखें, जैसे +27 82 123 4567।"
        case .verifyTitle: "अपना नंबर सत्यापित करें"
        case .verifyIntro:
            "अपना WhatsApp नंबर लिखें। अगर वह प्लांट की सूची में है, तो उस WhatsApp पर 6 अंकों का कोड आएगा; उसे अगले "
                + "पेज पर लिखें।"
        case .consent:
            "कोड लिखकर आप प्लांट के संदेश WhatsApp पर पाने की सहमति देते हैं। आप इन्हें कभी भी बंद कर सकते हैं: STOP "
                + "भेजें।"
        case .sendCode: "कोड भेजें"
        case .codeTitle: "कोड लिखें"
        case .codeSent(let minutes):
            "अगर नंबर प्लांट की सूची में है, तो कोड WhatsApp पर आ रहा है। "
                + Language.hindi.form(
                    minutes, one: "यह 1 मिनट तक मान्य है।", other: "यह \(minutes) मिनट तक मान्य है।")
        case .code: "6 अंकों का कोड"
        case .checkCode: "कोड जाँचें"
        case .wrongCode(let left):
            "यह कोड सही नहीं है। "
                + Language.hindi.form(
                    left, one: "आपके पास 1 कोशिश बची है।", other: "आपके पास \(left) कोशिशें बची हैं।")
        case .codeOver: "यह कोड अब मान्य नहीं है। नया कोड माँगें।"
        case .tooMany(let minutes):
            "बहुत बार कोशिश हो चुकी है। "
                + Language.hindi.form(
                    minutes, one: "1 मिनट बाद फिर कोशिश करें।", other: "\(minutes) मिनट बाद फिर कोशिश करें।")
        case .nothingArrived: "कुछ नहीं आया?"
        case .helpNumber: "नंबर और देश का कोड जाँचें, और देखें कि उस फ़ोन पर WhatsApp चल रहा है।"
        case .helpWait: "दो-तीन मिनट रुकें, फिर नया कोड माँगें।"
        case .helpWord:
            "या ऑफ़िस से अपने शब्द वाला पत्र माँगें और वह शब्द अपने WhatsApp से भेजें। इसमें कोड नहीं चाहिए।"
        case .newCode: "नया कोड माँगें"
        case .verifiedTitle: "नंबर सत्यापित हुआ"
        case .verified: "धन्यवाद। अब से प्लांट के संदेश आपको इस WhatsApp पर मिलेंगे।"
        case .toSettings: "मेरी सेटिंग पर जाएँ"
        case .settingsTitle: "मेरी सेटिंग"
        case .settingsIntro:
            "अपना WhatsApp नंबर लिखें। अगर वह सत्यापित है, तो उस WhatsApp पर साइन इन के लिए लिंक या कोड आएगा।"
        case .sendLink: "लिंक भेजें"
        case .linkSent(let minutes):
            "अगर नंबर सत्यापित है, तो लिंक या कोड WhatsApp पर आ रहा है। लिंक खोलें, या कोड यहाँ लिखें। "
                + Language.hindi.form(
                    minutes, one: "यह 1 मिनट तक मान्य है।", other: "यह \(minutes) मिनट तक मान्य है।")
        case .notVerifiedYet: "आपका नंबर अभी सत्यापित नहीं है?"
        case .linkIntro: "यह लिंक आपको एक बार साइन इन कराता है।"
        case .linkOver: "यह लिंक इस्तेमाल हो चुका है या बहुत पुराना है। नया माँगें।"
        case .signedInAs(let name): "\(name) के रूप में साइन इन"
        case .notAllowed: "यह फ़ॉर्म बहुत पुराना है या किसी दूसरी साइट से आया है। पेज यहाँ खोलकर फिर कोशिश करें।"
        case .notThere: "इस पते पर कुछ नहीं है।"
        case .notNow: "अभी यह नहीं हो पा रहा। थोड़ी देर में फिर कोशिश करें।"
        }
    }
}
