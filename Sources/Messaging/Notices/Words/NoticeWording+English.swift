extension NoticeKind {
    var english: NoticeWording {
        let optOut = "Send STOP to get no more messages."
        let startOrLook: [(NoticeAction, String)] = [(.start, "Start Work"), (.details, "View Details")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 New Work Order Assigned

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Priority: {{priority}}
                    Description: {{description}}

                    Tap *Start Work* when you begin.
                    """,
                buttons: startOrLook + [(.refuse, "Cannot")],
                line: "🔧 {{order}} is assigned to you: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 Priority Escalated

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Priority: {{before}} → {{after}}

                    Please prioritize this work order.
                    """,
                buttons: startOrLook + [(.complete, "Mark Complete")],
                line: "🚨 {{order}} is more urgent now: {{equipment}} ({{before}} → {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 Parts Delivered

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Parts: {{parts}}

                    The parts are here: the work can go on.
                    """,
                buttons: startOrLook + [(.complete, "Mark Complete")],
                line: "📦 Parts for {{order}} are here: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 New Work Order for your team

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Priority: {{priority}}
                    Description: {{description}}

                    The first who taps *I take it* has it.
                    """,
                buttons: [(.take, "I take it"), (.refuse, "Cannot"), (.details, "View Details")],
                line: "🔧 {{order}} is free for your team: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 Work Order to be approved

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Reported by: {{reporter}}
                    Description: {{description}}

                    Tap *Approve* if the work is to be done, else *Decline*.
                    """,
                buttons: [(.approve, "Approve"), (.decline, "Decline"), (.details, "View Details")],
                line: "📝 {{order}} is to be approved: {{equipment}}, {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 Work done: please check it

                    Work Order: {{order}}
                    Equipment: {{equipment}}
                    Done by: {{worker}}
                    What was done: {{work}}

                    Tap *Accept* if all is well, else *Send back*.
                    """,
                buttons: [(.accept, "Accept"), (.sendBack, "Send back"), (.details, "View Details")],
                line: "🔎 {{order}} is done and to be checked: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 News about {{order}}

                    Equipment: {{equipment}}
                    What is new: {{news}}

                    Tap *View Details* to see the whole Work Order.
                    """,
                buttons: [(.details, "View Details")],
                line: "🔧 News about {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 Work Order {{order}} has been created

                    Equipment: {{equipment}}
                    Issue: {{title}}

                    We will tell you when the work starts.
                    """,
                footer: optOut, line: "📝 {{order}} has been created: {{equipment}}, {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ Work Order {{order}} has started

                    Equipment: {{equipment}}

                    We will tell you when the issue is resolved.
                    """,
                footer: optOut, line: "🛠️ {{order}} has started: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ Issue resolved at {{time}}

                    Work Order: {{order}}
                    Equipment: {{equipment}}

                    Nothing is left for you to do. Thank you for your patience.
                    """,
                footer: optOut, line: "✅ {{order}} was resolved at {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 Maintenance Reminder

                    Number: {{number}}
                    Equipment: {{equipment}}
                    Task: {{task}}
                    Due: {{due}}

                    Tap *Mark as Done* when the task is finished.
                    """,
                buttons: [(.done, "Mark as Done"), (.reschedule, "Reschedule")],
                line: "📅 {{number}} is due {{due}}: {{equipment}}, {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ Maintenance Overdue

                    Number: {{number}}
                    Equipment: {{equipment}}
                    Task: {{task}}
                    Was due: {{due}}

                    Please do it now, or choose another day.
                    """,
                buttons: [(.done, "Mark as Done"), (.reschedule, "Reschedule")],
                line: "⏰ {{number}} is overdue since {{due}}: {{equipment}}, {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 Checklist: {{checklist}}

                    Number: {{number}}
                    Items: {{items}}
                    Due: {{due}}

                    Tap *Start* and answer the items one after the other.
                    """,
                buttons: [(.start, "Start")], line: "📋 {{number}} is due {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 Checklist: {{checklist}}

                    Number: {{number}}
                    What is new: {{news}}

                    Tap *View Details* to see the whole checklist.
                    """,
                buttons: [(.details, "View Details")],
                line: "📋 News about {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 EMERGENCY: {{text}}

                    Priority: {{level}}
                    Alert: {{number}}
                    From: {{sender}}

                    Tap *I am safe* or *I need help* now, so that nobody has to look for you.
                    """,
                buttons: [(.safe, "I am safe"), (.help, "I need help")], line: "🚨 EMERGENCY {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 EMERGENCY: {{text}}

                    Priority: {{level}}
                    Alert: {{number}}
                    From: {{sender}}

                    Tap *Seen* as soon as you have read this message.
                    """,
                buttons: [(.seen, "Seen")], line: "🚨 EMERGENCY {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 EMERGENCY: {{text}}

                    Priority: {{level}}
                    Alert: {{number}}
                    From: {{sender}}

                    Act on it at once. There is no need to answer.
                    """,
                line: "🚨 EMERGENCY {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ ALL CLEAR: {{text}}

                    Alert: {{number}}
                    From: {{sender}}

                    The emergency is over. Work may go on as usual.
                    """,
                buttons: [(.seen, "Seen")], line: "✅ ALL CLEAR {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 New lesson for you: {{lesson}}

                    Number: {{number}}
                    About: {{about}}

                    Tap *Start* when you have a few minutes.
                    """,
                footer: optOut, buttons: [(.start, "Start")], line: "🎓 Lesson {{number}} is ready: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body:
                    "🔑 *{{code}}* is your verification code.\n\nIt is good for {{minutes}} minutes. Tell it to nobody.",
                line: "🔑 A verification code was asked for")
        case .knock:
            return NoticeWording(
                body: "🔔 There is a message about your work at the plant.\n\nTap *Read it*, or answer, and it follows.",
                buttons: [(.details, "Read it")], line: "🔔 There is a message for you")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ Our service was interrupted.

                    Notices that came too late to be of use: {{count}}

                    Send *my* to see what is open for you now.
                    """,
                buttons: [(.details, "What is open now")], line: "⌛ Notices that came too late: {{count}}")
        case .digest:
            return NoticeWording(
                body:
                    "🗂️ Your notices in one message: {{count}}\n\nThey say:\n{{lines}}\n\nSend *my* to see what is open for you now.",
                line: "🗂️ Notices in one message: {{count}}")
        case .reportNews:
            return NoticeWording(
                body:
                    "📣 News about your report {{number}}\n\nWhat became of it: {{news}}\n\nThank you for reporting it. It helped.",
                buttons: [(.details, "View Details")], line: "📣 {{number}}: {{news}}")
        }
    }
}
