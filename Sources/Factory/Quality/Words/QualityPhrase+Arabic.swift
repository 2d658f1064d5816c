import Messaging
import Store

extension QualityPhrase {
    var arabic: String {
        let language = Language.arabic
        switch self {
        case .askItem: return "📦 *بلاغ منتج معيب*\nما رقم الطلب أو رمز المنتج؟"
        case .askDefect: return "ما العيب؟ صفه في بضع كلمات."
        case .askQuantity: return "كم قطعة؟"
        case .askPhoto: return "📷 أرسل صورة إن كانت لديك، أو اضغط «تخطي»."
        case .askOrder: return "🔄 *مرتجع عميل*\nما رقم الطلب؟"
        case .askCustomer: return "ما اسم العميل؟"
        case .askReason: return "ما سبب الإرجاع؟"
        case .askPlace: return "⚠️ *مخالفة إجراء*\nما رقم الآلة أو اسم العملية؟"
        case .askWhatHappened: return "ماذا حدث؟"
        case .askTrack:
            return "🔍 *بحث وتتبع*\nأرسل رقم بلاغ (مثل REJ-1042) أو رقم طلب أو آخر أرقامه."
        case .notAQuantity(let max):
            return "أرسل من فضلك عددًا صحيحًا من 1 إلى \(language.number(max))، مثل 12."
        case .notFound(let typed):
            return "لم أجد أي بلاغ أو طلب برقم «\(Self.short(typed, 40))». تأكد من الرقم من فضلك."
        case .whichOne(let count):
            return language.form(
                count, zero: "لا يوجد رقم مطابق.", one: "يوجد رقم واحد مطابق. هل هو المقصود؟",
                two: "يوجد رقمان مطابقان. أيهما تقصد؟", few: "توجد \(count) أرقام مطابقة. أيها تقصد؟",
                many: "يوجد \(count) رقمًا مطابقًا. أيها تقصد؟", other: "يوجد \(count) رقم مطابق. أيها تقصد؟")
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.arabicName(kind))، \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "طلب" : "طلب \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                راجع البيانات من فضلك:
                📦 الطلب أو المنتج: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                العيب: \(defect)
                الكمية: *\(language.number(quantity))*
                الصور: \(photos)\(known == nil ? "\nℹ️ ليس هذا من طلباتنا ولا من منتجاتنا؛ سيُحفظ كما كتبته." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                راجع البيانات من فضلك:
                🔄 الطلب: *\(order)*
                العميل: \(customer)
                السبب: \(reason)
                الكمية: *\(language.number(quantity))*
                الصور: \(photos)\(isKnown ? "" : "\nℹ️ ليس هذا من طلباتنا؛ سيُحفظ كما كتبته.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                راجع البيانات من فضلك:
                ⚠️ المكان: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                ما حدث: \(description)
                الصور: \(photos)
                """
        case .rejectReported(let number):
            return "✅ تم تسجيل بلاغ المنتج المعيب *\(number)* ووصل إلى فريق الجودة. أرسل كلمة *القائمة* للمزيد."
        case .returnReported(let number):
            return "✅ تم تسجيل المرتجع *\(number)* ووصل إلى فريق الجودة. أرسل كلمة *القائمة* للمزيد."
        case .sopFailureReported(let number):
            return "✅ تم تسجيل المخالفة *\(number)* ووصلت إلى فريق الجودة. أرسل كلمة *القائمة* للمزيد."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 البلاغ *\(number)* · \(Self.arabicName(kind)) · مسجَّل
                بخصوص: \(item)
                \(description)\(quantity.map { "\nالكمية: \(language.number($0))" } ?? "")
                الصور: \(photos)
                تاريخ البلاغ: \(language.dateAndTime(at))\(isOwn ? " (أنت من قدّمه)" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *الطلب \(number)*\nالمنتج: \(product)\nالكمية: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nلا توجد بلاغات عنه." }
            return head + "\nالبلاغات:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *المنتجات المعيبة، آخر 7 أيام*\nلا توجد بلاغات." }
            return """
                📊 *المنتجات المعيبة، آخر 7 أيام*
                البلاغات: \(language.number(reports)) · القطع: \(language.number(pieces))
                الأكثر قطعًا حسب الطلب أو المنتج:
                \(Self.tallies(items, language))
                حسب العيب:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *كلفة المرتجعات، آخر 30 يومًا*\nلا توجد مرتجعات مسجلة." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *كلفة المرتجعات، آخر 30 يومًا*
                المرتجعات: \(language.number(reports)) · القطع: \(language.number(pieces))
                الكلفة بسعر الطلب: \(cost.isEmpty ? "غير معروفة" : cost)\(
                    unpriced.isEmpty ? "" : "\nبلا سعر معروف: " + unpriced.joined(separator: "، "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *مخالفات الإجراءات، آخر 7 أيام*\nلا توجد بلاغات." }
            return "📊 *مخالفات الإجراءات، آخر 7 أيام*\nالبلاغات: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *بلاغاتك*\nلم تقدّم أي بلاغ بعد." }
            return "📊 *بلاغاتك*، من الأحدث إلى الأقدم\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func arabicName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "منتج معيب"
        case .return: "مرتجع عميل"
        case .sop: "مخالفة إجراء"
        }
    }
}
