import Messaging

extension MaintenancePhrase {
    var chinese: String {
        let language = Language.chinese
        switch self {
        case .card(let card):
            let order = card.order.map { "\n工单：\($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                设备：\(card.equipment)
                任务：\(card.task)
                截止时间：\(Self.day(card.due, in: language))
                状态：\(MaintenancePhrase.state(card.state).chinese)\(order)\(card.footnote)
                """
        case .state(.planned): return "已计划"
        case .state(.released): return "待完成"
        case .state(.inProgress): return "进行中"
        case .state(.rescheduled): return "已改期"
        case .state(.completed): return "已完成"
        case .state(.missed): return "已错过"
        case .state(.skipped): return "已跳过"
        case .doneTitle: return "已完成"
        case .rescheduleTitle: return "改期"
        case .undoTitle: return "撤销"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\n下一次截止时间：\(Self.day($0, in: language))。" } ?? ""
            return "✅ *\(number)* 已完成：\(equipment)，\(task)。谢谢。" + again
        case .undone(let number):
            return "↩️ *\(number)*：已撤销。"
        case .notUndone(let number):
            return "\(number) 不能再撤销：只能在五分钟内撤销，而且其间没有别的变动。"
        case .notYours(let number):
            return "只有负责 \(number) 的人或主管可以更改。"
        case .taken(let number, let name):
            return "\(number) 现在由 \(name) 负责。主管可以转给别人。"
        case .notNow(let number, let state):
            return "现在不能这样做。\(number) 的状态：\(MaintenancePhrase.state(state).chinese)。"
        case .gone(let number):
            return "\(number) 不用做了：计划已更改。"
        case .checklistFirst(let number, let checklist):
            return "完成 \(number) 之前要先填检查表 *\(checklist)*。发送 *checklists* 打开。"
        case .needsCause(let order):
            return "\(order) 完成之前要填写原因。发送 */wo \(order)* 打开。"
        case .needsPhoto(let order):
            return "\(order) 完成之前需要一张照片。请回复 \(order) 的消息并发送照片。"
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\n截止时间：\(Self.day(due, in: language))\n\n什么时候做？"
        case .todayLate: return "今天晚些时候"
        case .tomorrow: return "明天"
        case .nextWorkingDay: return "下一个工作日"
        case .otherDate: return "其他日期"
        case .otherDateDetail: return "你来输入"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 哪一天？例如发送 *11月25日*、*2026-11-25*、*周五* 或 *11月25日 14:00*。"
        case .dateNotRead:
            return "看不懂这个日期。"
        case .datePast:
            return "这个时间已经过了。"
        case .dateTooFar:
            return "这个日期在一年以后。"
        case .askReason(let time):
            return "为什么改到 \(Self.day(time, in: language))？"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning = leaves.map { "\n\n⚠️ 要在 \(Self.day($0, in: language)) 之前完成才算按时。这样会算作逾期。" } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                原定：\(Self.day(card.due, in: language))
                改到：\(Self.day(time, in: language))
                原因：\(reason)\(warning)

                对吗？
                """
        case .moved(let number, let equipment, let time):
            return "📅 *\(number)*（\(equipment)）已改到 \(Self.day(time, in: language))。五分钟内发送 *undo* 可以撤销。"
        }
    }
}
