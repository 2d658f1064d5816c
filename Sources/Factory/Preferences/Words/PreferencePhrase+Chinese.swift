import Messaging

extension PreferencePhrase {
    var chinese: String {
        let language = Language.chinese
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "派给我的工作"
            case .escalations: "升级告警"
            case .parts: "备件到货"
            case .reminders: "保养提醒"
            case .emergencies: "紧急警报"
            case .checklists: "点检表"
            case .news: "我的上报进展"
            case .lessons: "课程"
            }
        case .on: "开"
        case .off: "关"
        case .settingsIntro: "⚙️ *设置*\n想改什么？"
        case .opener: "设置"
        case .languageTitle: "语言"
        case .moreLanguages: "更多语言 …"
        case .noticesTitle: "通知"
        case .noticesDetail(_, _, isStopped: true): "已全部停止"
        case .noticesDetail(let on, let of, isStopped: false): "\(of) 项中已开 \(on) 项"
        case .noticesIntro: "🔔 *通知*\n点一项即可打开或关闭。最高级别的紧急警报始终会收到。"
        case .alwaysComes: "最高级别的紧急警报始终会收到，你的提问也照常得到回复。"
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*：已打开。"
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*：已关闭。你的提问照常回复，最高级别的紧急警报仍会收到。发送 *开始 \(topic.number)* 可重新打开。"
        case .stopTitle: "停止所有通知"
        case .stopDetail: "只会收到最高级别的紧急警报和回复"
        case .startTitle: "重新接收通知"
        case .startDetail: "你已停止所有通知"
        case .stillStopped: "你已停止所有通知。发送 *开始* 可重新接收。"
        case .quietTitle: "免打扰时段"
        case .quietNote: "此时段内只会收到紧急警报；值班待命时还会收到告警。其余的等时段结束后再发。"
        case .quietIntro(let now):
            "🌙 *免打扰时段*\n\(PreferencePhrase.quietNote.chinese)\n当前：\(now?.text ?? "无")。"
        case .otherHours: "其他时段 …"
        case .otherHoursDetail: "自己输入"
        case .noQuietHours: "不设免打扰"
        case .askHours: "🌙 什么时段？请这样发送：*22:00-06:00*；不需要就发 *关*。"
        case .hoursNotRead: "我看不懂这个时段。"
        case .quietSet(let hours?): "🌙 免打扰时段：\(hours.text)。此时段内只会收到紧急警报；值班待命时还会收到告警。其余的结束后再发。"
        case .quietSet(nil): "☀️ 现在没有免打扰时段。"
        case .shiftTitle: "只在我的班次接收"
        case .shiftIs(let shift): "你的班次：\(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true): "🕑 班次（\(language.text(of: shift))）以外只会收到紧急警报；值班待命时还会收到告警。其余的等上班后再发。"
        case .shiftSet(_, isOnly: false): "🕑 下班后也会收到通知。"
        case .noShift: "我不知道你的班次。请让办公室登记。"
        case .isOnCall: "你在值班待命：随时会收到告警。"
        case .pageTitle: "设置网页"
        case .pageDetail: "在浏览器里一次设好"
        case .pageLink(let link, let minutes): "🔗 你的设置网页。此链接仅供你本人使用一次，\(time(minutes))内有效：\n\(link)"
        case .from: "从"
        case .to: "到"
        case .save: "保存"
        case .saved: "已保存。"
        case .wrongTime: "请填写时间，例如 22:00。"
        case .sameTimes: "免打扰时段的开始和结束不能相同。"
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).chinese }

    private func time(_ minutes: Int) -> String { "\(minutes) 分钟" }
}

extension Topic {
    var chinese: [String] {
        switch self {
        case .assignments: ["派工通知", "工单通知"]
        case .escalations: ["升级通知", "告警通知"]
        case .parts: ["备件", "配件", "备件通知"]
        case .reminders: ["提醒", "保养通知"]
        case .emergencies: ["紧急通知", "警报通知"]
        case .checklists: ["点检表", "点检通知"]
        case .news: ["进展", "上报进展", "进展通知"]
        case .lessons: ["课程", "课程通知"]
        }
    }
}
