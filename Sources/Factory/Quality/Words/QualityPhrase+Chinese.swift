import Messaging
import Store

extension QualityPhrase {
    var chinese: String {
        let language = Language.chinese
        switch self {
        case .askItem: return "📦 *上报不良品*\n订单号或产品编码是多少？"
        case .askDefect: return "是什么缺陷？请简单描述一下。"
        case .askQuantity: return "多少件？"
        case .askPhoto: return "📷 有照片请发过来，没有就点“跳过”。"
        case .askOrder: return "🔄 *客户退货*\n订单号是多少？"
        case .askCustomer: return "客户叫什么名字？"
        case .askReason: return "为什么退货？"
        case .askPlace: return "⚠️ *SOP 违规*\n哪台设备（编号）或哪道工序？"
        case .askWhatHappened: return "发生了什么？"
        case .askTrack: return "🔍 *查询*\n请发送单号（例如 REJ-1042）、订单号，或号码的最后几位。"
        case .notAQuantity(let max): return "请发送 1 到 \(language.number(max)) 之间的整数，例如 12。"
        case .notFound(let typed): return "没有找到单号或订单号“\(Self.short(typed, 40))”，请核对一下。"
        case .whichOne(let count): return "有 \(count) 个号码符合，你要找的是哪一个？"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.chineseName(kind))，\(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "订单" : "订单：\(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                请核对：
                📦 订单/产品： *\(item)*\(known.map { " （\(Self.short($0, 60))）" } ?? "")
                缺陷：\(defect)
                数量： *\(language.number(quantity))*
                照片：\(photos)\(known == nil ? "\nℹ️ 这不是我们的订单或产品，将按你输入的内容保存。" : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                请核对：
                🔄 订单： *\(order)*
                客户：\(customer)
                原因：\(reason)
                数量： *\(language.number(quantity))*
                照片：\(photos)\(isKnown ? "" : "\nℹ️ 这不是我们的订单，将按你输入的内容保存。")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                请核对：
                ⚠️ 地点： *\(place)*\(known.map { " （\(Self.short($0, 60))）" } ?? "")
                经过：\(description)
                照片：\(photos)
                """
        case .rejectReported(let number): return "✅ 不良品 *\(number)* 已上报，质量部已收到。发送 *菜单* 继续操作。"
        case .returnReported(let number): return "✅ 退货 *\(number)* 已上报，质量部已收到。发送 *菜单* 继续操作。"
        case .sopFailureReported(let number):
            return "✅ SOP 违规 *\(number)* 已上报，质量部已收到。发送 *菜单* 继续操作。"
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.chineseName(kind)) · 已上报
                对象：\(item)
                \(description)\(quantity.map { "\n数量：\(language.number($0))" } ?? "")
                照片：\(photos)
                上报时间：\(language.dateAndTime(at))\(isOwn ? "（你上报的）" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *订单 \(number)*\n产品：\(product)\n数量：\(language.number(quantity))"
            if lines.isEmpty { return head + "\n还没有相关上报。" }
            return head + "\n相关上报：\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *不良品，近 7 天*\n没有上报。" }
            return """
                📊 *不良品，近 7 天*
                上报：\(language.number(reports)) · 件数：\(language.number(pieces))
                件数最多的订单/产品：
                \(Self.tallies(items, language))
                按缺陷统计：
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *退货成本，近 30 天*\n没有退货上报。" }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *退货成本，近 30 天*
                退货：\(language.number(reports)) · 件数：\(language.number(pieces))
                按订单价计算的成本： \(cost.isEmpty ? "未知" : cost)\(
                    unpriced.isEmpty ? "" : "\n没有价格的：" + unpriced.joined(separator: "、"))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP 违规，近 7 天*\n没有上报。" }
            return "📊 *SOP 违规，近 7 天*\n上报：\(language.number(reports))\n" + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *你的上报记录*\n你还没有上报过。" }
            return "📊 *你的上报记录* （从新到旧）\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func chineseName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "不良品"
        case .return: "客户退货"
        case .sop: "SOP 违规"
        }
    }
}
