extension WorkTitle {
    var chinese: String {
        switch self {
        case .state(let state):
            switch state {
            case .requested: "待批准"
            case .declined: "已拒绝"
            case .merged: "已合并"
            case .approved: "已批准"
            case .offered: "待认领"
            case .assigned: "已派单"
            case .inProgress: "进行中"
            case .onHold: "已暂停"
            case .done: "已完成，待检查"
            case .closed: "已关闭"
            case .cancelled: "已取消"
            }
        case .impact(let impact):
            switch impact {
            case .stopped: "🛑 停机"
            case .badly: "⚠️ 运行不正常"
            case .safety: "🦺 安全隐患"
            }
        case .hold(let reason):
            switch reason {
            case .parts: "等备件"
            case .production: "生产要用设备"
            case .contractor: "等外包人员"
            case .safety: "作业不安全"
            case .shiftEnd: "下班"
            case .otherJob: "另有工作"
            case .other: "其他原因"
            }
        case .cause(let cause):
            switch cause {
            case .wear: "磨损"
            case .loose: "松动"
            case .leak: "泄漏"
            case .blocked: "堵塞"
            case .lubrication: "缺润滑"
            case .electrical: "电气故障"
            case .sensor: "传感器故障"
            case .software: "软件故障"
            case .operation: "操作不当"
            case .material: "材料不良"
            case .other: "其他原因"
            }
        case .remedy(let remedy):
            switch remedy {
            case .replaced: "更换"
            case .repaired: "维修"
            case .adjusted: "调整"
            case .cleaned: "清洁"
            case .lubricated: "加润滑"
            case .tightened: "紧固"
            case .reset: "复位"
            case .none: "无需处理"
            }
        }
    }
}
