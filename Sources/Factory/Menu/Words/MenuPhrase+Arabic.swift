extension MenuPhrase {
    var arabic: String {
        switch self {
        case .welcome: "👋 ماذا تريد أن تفعل؟"
        case .help:
            """
            ℹ️ *ما يمكنك إرساله*
            • *القائمة*: هذه القائمة
            • *معيب 4711 12 مخدوش*: بلاغ كامل عن منتج معيب في سطر واحد
            • رقم مثل *REJ-1042*: معرفة ما تم بشأنه
            • *بلاغاتي*: أعمالك والبلاغات التي قدمتها
            • *K7M2QX تم*: أمر عمل بنهاية رقمه؛ وكذلك أتولاه، بدأت، معلق، لا أستطيع
            • */wo K7M2QX*، */why K7M2QX*، */status K7M2QX completed*: عرضه، من أُبلغ، حالته
            • رمز آلة مثل *PR-04*: الإبلاغ عن عطل
            • *رجوع*، *تخطي*، *إلغاء*: أثناء الأسئلة
            • *اللغة*: تغيير اللغة
            • *توقف*، *ابدأ*: إيقاف الإشعارات، استئنافها؛ وكذلك *توقف التذكيرات*
            """
        case .opener: "فتح القائمة"
        case .title(let row):
            switch row {
            case .reject: "📦 بلاغ منتج معيب"
            case .return: "🔄 مرتجع عميل"
            case .sop: "⚠️ مخالفة إجراء"
            case .track: "🔍 بحث وتتبع"
            case .data: "📊 عرض البيانات"
            case .myWork: "🔧 أعمالي"
            case .checklists: "📋 قوائم الفحص"
            case .settings: "⚙️ الإعدادات"
            case .help: "ℹ️ مساعدة"
            }
        case .detail(let row):
            switch row {
            case .reject: "أبلغ عن منتجات معيبة"
            case .return: "أبلغ عن بضاعة أعادها عميل"
            case .sop: "أبلغ عن عدم اتباع إجراء التشغيل"
            case .track: "ابحث عن بلاغ أو طلب"
            case .data: "الأرقام، وبلاغاتك أنت"
            case .myWork: "أوامر العمل الخاصة بك وما أبلغت عنه"
            case .checklists: "قوائم الفحص المفتوحة لك"
            case .settings: "اللغة، الإشعارات، ساعات الهدوء"
            case .help: "ما يمكنك إرساله"
            }
        case .dataIntro: "📊 أي بيانات تريد؟"
        case .dataTitle(let report):
            switch report {
            case .rejects: "المعيب، 7 أيام"
            case .returns: "كلفة المرتجعات، 30 يومًا"
            case .sop: "المخالفات، 7 أيام"
            case .mine: "بلاغاتي"
            case .myWeek: "أعمالي، 7 أيام"
            case .times: "الاستجابة والإصلاح"
            case .openWork: "الأعمال المفتوحة"
            case .machinesDown: "الآلات المتوقفة"
            case .pmCompliance: "الصيانة في موعدها"
            }
        case .notUnderstood: "لم أفهم ذلك. اختر من فضلك:"
        case .stranger:
            "مرحبًا. هذا مكتب الصيانة والجودة في المصنع، ورقمك غير مسجل في قائمتنا. "
                + "اطلب من مشرفك أو من المكتب إضافته، ثم اكتب لنا من جديد."
        case .inactive:
            "مرحبًا. تسجيلك في قائمة المصنع غير مفعّل، لذلك لا يمكنني مساعدتك هنا. "
                + "اطلب من مشرفك أو من المكتب تفعيله، ثم اكتب لنا من جديد."
        }
    }
}

extension MainMenu.Row {
    var arabic: [String] {
        switch self {
        case .reject: ["معيب", "مرفوضات"]
        case .return: ["مرتجع", "مرتجعات"]
        case .sop: ["مخالفة", "مخالفه", "مخالفات"]
        case .track: ["بحث", "ابحث", "إبحث", "تتبع"]
        case .data: ["بيانات", "البيانات", "أرقام", "ارقام", "الأرقام", "الارقام"]
        case .myWork: ["أعمالي", "عملي"]
        case .checklists: ["الفحص"]
        case .settings: ["الإعدادات", "الاعدادات", "إعدادات", "اعدادات"]
        case .help: []
        }
    }
}
