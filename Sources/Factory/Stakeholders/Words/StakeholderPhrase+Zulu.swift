extension StakeholderPhrase {
    var zulu: String {
        switch self {
        case .about(let names):
            "Sawubona. Sikwazisa lapha ngomsebenzi othinta \(said(names)): uma ubikwa, uma uqala nalapho usuphelile. "
                + "Thumela *yima* ukuze ungabe usayithola le miyalezo."
        case .everything:
            "Sawubona. Sikwazisa lapha ngawo wonke umsebenzi wefektri: uma ubikwa, uma uqala nalapho usuphelile. "
                + "Thumela *yima* ukuze ungabe usayithola le miyalezo."
        case .order(let number): "i-oda \(number)"
        case .stopped:
            "Sawubona. Umise imiyalezo yethu, ngakho awutholi lutho ngomsebenzi lapha. Thumela *qala* ukuze "
                + "uyithole futhi."
        }
    }
}
