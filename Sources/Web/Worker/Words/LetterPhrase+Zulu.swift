extension LetterPhrase {
    var zulu: String {
        switch self {
        case .title: "Ifektri ku-WhatsApp yakho"
        case .about:
            "Bika okonakele namaphutha, bona imisebenzi yakho uthole nemiyalezo yefektri ku-WhatsApp yakho. "
                + "Ngokuthumela igama uyakuvuma lokho; u-STOP uyakumisa noma nini."
        case .scan: "Skena isithombe ngekhamera yefoni yakho."
        case .send: "I-WhatsApp iyavuleka igama selibhaliwe. Thepha okuthi Thumela."
        case .done: "Impendulo ithi i-WhatsApp yakho isiqinisekisiwe, ikubonise ongakwenza."
        case .orType(let number): "Ayikho ikhamera? Thumela leli gama nge-WhatsApp ku-\(number):"
        case .until(let day): "Lisebenza kuze kube \(day), kanye."
        case .keep: "Leli gama limele wena: ungalinikezi muntu."
        }
    }
}
