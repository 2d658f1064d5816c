import Messaging
import Store

extension WorkNews {
    var chinese: String {
        let language = Language.chinese
        switch self {
        case .takenBy(let name): return "现在由 \(name) 处理。"
        case .reassigned(let name): return "已转给 \(name)。"
        case .sentBack(let name, let reason): return because("\(name) 已退回", reason, in: language)
        case .cancelled(let reason): return because("已取消", reason, in: language)
        case .declined(let reason): return because("已拒绝", reason, in: language)
        case .reopened(let reason): return because("已重新打开", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "已于 \(language.dateAndTime(at)) 解决。" + found("原因", cause, in: language)
                + found("处理", remedy, in: language)
                + (minutes.map { "设备停机 \(span($0))。" } ?? "")
        case .notResolved: return "还没有解决，工作继续进行。"
        case .merged(let number): return "已并入 \(number)，继续处理。"
        case .refusedBy(let name, let reason): return because("\(name) 做不了", reason, in: language)
        case .offeredAgain: return "可以重新认领，目前没有人接。"
        case .untaken(let minutes): return "已有 \(span(minutes)) 无人接单。"
        case .unsolved(let minutes): return "已过 \(span(minutes))，仍未解决。"
        case .overdue(let since): return "自 \(language.dateAndTime(since)) 起逾期。"
        case .accepted(let name): return "\(name) 已检查并验收。"
        case .startedBy(let name): return "\(name) 已开始。"
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).chinese
            return "已暂停：\(reason)（\(name)）。"
        case .resumed(let name): return "\(name) 继续工作。"
        case .priorityAgain(let level): return "优先级已恢复为：\(level.text(in: .chinese))。"
        }
    }

    private func span(_ minutes: Int) -> String { "\(Language.chinese.number(minutes)) 分钟" }
}
