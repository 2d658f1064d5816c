extension DirectoryPhrase {
    var arabic: String {
        switch self {
        case .officeTold: "لقد أبلغتُ المكتب بأنك راسلتنا."
        case .welcome(let name): "👋 أهلًا بك، \(name)! أضافك المكتب إلى قائمة المصنع."
        case .accountAdded(let name): "👍 أضاف المكتب هذا الهاتف إلى بياناتك، \(name). يمكنك المتابعة من هنا."
        case .left(let name): "ℹ️ لم يعد \(name) ضمن العاملين النشطين في قائمة المصنع."
        case .leftWaiting: "كانت هذه الرسائل في انتظاره ولن تصل إليه:"
        case .leftOrders: "أوامر العمل هذه التي كانت لديه أصبحت متاحة من جديد ومعروضة على الفريق:"
        case .leftDraft: "لم يُرسَل بلاغ كان قد بدأه هنا."
        case .leftAsk: "يُرجى تحديد من سيتولى ذلك."
        }
    }
}
