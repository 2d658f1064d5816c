extension FixedWord {
    var chinese: [String] {
        switch self {
        case .menu: ["菜单", "主菜单", "你好", "您好", "嗨", "哈喽", "早上好", "晚上好"]
        case .help: ["帮助"]
        case .stop: ["停止", "退订", "停止通知"]
        case .start: ["开始"]
        case .cancel: ["取消"]
        case .back: ["返回", "上一步"]
        case .undo: ["撤销", "撤消"]
        case .language: ["语言", "切换语言"]
        case .mine: ["我的", "我的上报", "我的待办"]
        case .skip: ["跳过"]
        case .confirm: ["确认"]
        }
    }
}
