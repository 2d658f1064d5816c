extension NoticeKind {
    var arabic: NoticeWording {
        let optOut = "أرسل كلمة «توقف» لكي لا تصلك رسائل أخرى."
        let startOrLook: [(NoticeAction, String)] = [(.start, "بدء العمل"), (.details, "عرض التفاصيل")]
        switch self {
        case .assignment:
            return NoticeWording(
                body: """
                    🔧 أُسند إليك أمر عمل جديد

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    الأولوية: {{priority}}
                    الوصف: {{description}}

                    اضغط *بدء العمل* عندما تبدأ.
                    """,
                buttons: startOrLook + [(.refuse, "لا أستطيع")],
                line: "🔧 أُسند إليك أمر العمل {{order}}: {{equipment}} ({{priority}})")
        case .escalation:
            return NoticeWording(
                body: """
                    🚨 رُفعت درجة الأولوية

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    الأولوية: {{before}} ← {{after}}

                    نرجو إعطاء الأولوية لأمر العمل هذا.
                    """,
                buttons: startOrLook + [(.complete, "تم الإنجاز")],
                line: "🚨 أمر العمل {{order}} أصبح أكثر إلحاحًا: {{equipment}} ({{before}} ← {{after}})")
        case .partsDelivered:
            return NoticeWording(
                body: """
                    📦 وصلت قطع الغيار

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    القطع: {{parts}}

                    القطع موجودة الآن: يمكن متابعة العمل.
                    """,
                buttons: startOrLook + [(.complete, "تم الإنجاز")],
                line: "📦 وصلت قطع أمر العمل {{order}}: {{parts}}")
        case .workOrderOffered:
            return NoticeWording(
                body: """
                    🔧 أمر عمل جديد لفريقك

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    الأولوية: {{priority}}
                    الوصف: {{description}}

                    يتولاه من يضغط *سأتولاه* أولًا.
                    """,
                buttons: [(.take, "سأتولاه"), (.refuse, "لا أستطيع"), (.details, "عرض التفاصيل")],
                line: "🔧 أمر العمل {{order}} متاح لفريقك: {{equipment}} ({{priority}})")
        case .workOrderRequested:
            return NoticeWording(
                body: """
                    📝 أمر عمل بانتظار الموافقة

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    المبلِّغ: {{reporter}}
                    الوصف: {{description}}

                    اضغط *موافقة* إن كان يجب تنفيذ العمل، وإلا فاضغط *رفض*.
                    """,
                buttons: [(.approve, "موافقة"), (.decline, "رفض"), (.details, "عرض التفاصيل")],
                line: "📝 أمر العمل {{order}} بانتظار الموافقة: {{equipment}}، {{description}}")
        case .workOrderClaimed:
            return NoticeWording(
                body: """
                    🔎 أُنجز العمل: نرجو فحصه

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}
                    المنفِّذ: {{worker}}
                    ما تم تنفيذه: {{work}}

                    اضغط *قبول* إن كان كل شيء سليمًا، وإلا فاضغط *إعادة*.
                    """,
                buttons: [(.accept, "قبول"), (.sendBack, "إعادة"), (.details, "عرض التفاصيل")],
                line: "🔎 أُنجز أمر العمل {{order}} وهو بانتظار الفحص: {{equipment}} ({{worker}})")
        case .workOrderNews:
            return NoticeWording(
                body: """
                    🔧 مستجدات أمر العمل {{order}}

                    المعدّة: {{equipment}}
                    الجديد: {{news}}

                    اضغط *عرض التفاصيل* لرؤية أمر العمل كاملًا.
                    """,
                buttons: [(.details, "عرض التفاصيل")],
                line: "🔧 مستجدات أمر العمل {{order}}: {{news}}")
        case .workOrderCreated:
            return NoticeWording(
                body: """
                    📝 تم إنشاء أمر العمل {{order}}

                    المعدّة: {{equipment}}
                    المشكلة: {{title}}

                    سنخبرك عند بدء العمل.
                    """,
                footer: optOut, line: "📝 تم إنشاء أمر العمل {{order}}: {{equipment}}، {{title}}")
        case .workOrderStarted:
            return NoticeWording(
                body: """
                    🛠️ بدأ تنفيذ أمر العمل {{order}}

                    المعدّة: {{equipment}}

                    سنخبرك عند حل المشكلة.
                    """,
                footer: optOut, line: "🛠️ بدأ تنفيذ أمر العمل {{order}}: {{equipment}}")
        case .workOrderResolved:
            return NoticeWording(
                body: """
                    ✅ تم حل المشكلة: {{time}}

                    أمر العمل: {{order}}
                    المعدّة: {{equipment}}

                    ليس عليك فعل أي شيء آخر. شكرًا على صبرك.
                    """,
                footer: optOut, line: "✅ تم إنجاز أمر العمل {{order}}، {{time}}: {{equipment}}")
        case .maintenanceDue:
            return NoticeWording(
                body: """
                    📅 تذكير بالصيانة

                    الرقم: {{number}}
                    المعدّة: {{equipment}}
                    المهمة: {{task}}
                    الموعد: {{due}}

                    اضغط *تم التنفيذ* عند الانتهاء من المهمة.
                    """,
                buttons: [(.done, "تم التنفيذ"), (.reschedule, "تغيير الموعد")],
                line: "📅 الصيانة {{number}} موعدها {{due}}: {{equipment}}، {{task}}")
        case .maintenanceOverdue:
            return NoticeWording(
                body: """
                    ⏰ صيانة متأخرة

                    الرقم: {{number}}
                    المعدّة: {{equipment}}
                    المهمة: {{task}}
                    كان الموعد: {{due}}

                    نرجو تنفيذها الآن أو اختيار يوم آخر.
                    """,
                buttons: [(.done, "تم التنفيذ"), (.reschedule, "تغيير الموعد")],
                line: "⏰ الصيانة {{number}} متأخرة منذ {{due}}: {{equipment}}، {{task}}")
        case .checklistDue:
            return NoticeWording(
                body: """
                    📋 قائمة فحص: {{checklist}}

                    الرقم: {{number}}
                    عدد البنود: {{items}}
                    الموعد: {{due}}

                    اضغط *بدء* وأجب عن البنود واحدًا بعد الآخر.
                    """,
                buttons: [(.start, "بدء")], line: "📋 قائمة الفحص {{number}} موعدها {{due}}: {{checklist}}")
        case .checklistNews:
            return NoticeWording(
                body: """
                    📋 قائمة فحص: {{checklist}}

                    الرقم: {{number}}
                    الجديد: {{news}}

                    اضغط *عرض التفاصيل* لرؤية قائمة الفحص كاملة.
                    """,
                buttons: [(.details, "عرض التفاصيل")],
                line: "📋 مستجدات قائمة الفحص {{number}}: {{news}}")
        case .emergency:
            return NoticeWording(
                body: """
                    🚨 طوارئ: {{text}}

                    الأولوية: {{level}}
                    رقم التنبيه: {{number}}
                    من: {{sender}}

                    اضغط الآن *أنا بأمان* أو *أحتاج إلى مساعدة*، حتى لا يضطر أحد إلى البحث عنك.
                    """,
                buttons: [(.safe, "أنا بأمان"), (.help, "أحتاج إلى مساعدة")],
                line: "🚨 طوارئ {{number}}: {{text}}")
        case .emergencySeen:
            return NoticeWording(
                body: """
                    🚨 طوارئ: {{text}}

                    الأولوية: {{level}}
                    رقم التنبيه: {{number}}
                    من: {{sender}}

                    اضغط *تم الاطلاع* فور قراءة هذه الرسالة.
                    """,
                buttons: [(.seen, "تم الاطلاع")], line: "🚨 طوارئ {{number}}: {{text}}")
        case .emergencyTold:
            return NoticeWording(
                body: """
                    🚨 طوارئ: {{text}}

                    الأولوية: {{level}}
                    رقم التنبيه: {{number}}
                    من: {{sender}}

                    تصرّف فورًا بناءً على ذلك. لا حاجة إلى الرد.
                    """,
                line: "🚨 طوارئ {{number}}: {{text}}")
        case .emergencyAllClear:
            return NoticeWording(
                body: """
                    ✅ زال الخطر: {{text}}

                    رقم التنبيه: {{number}}
                    من: {{sender}}

                    انتهت حالة الطوارئ. يمكن متابعة العمل كالمعتاد.
                    """,
                buttons: [(.seen, "تم الاطلاع")], line: "✅ زال الخطر {{number}}: {{text}}")
        case .lesson:
            return NoticeWording(
                body: """
                    🎓 درس جديد لك: {{lesson}}

                    الرقم: {{number}}
                    الموضوع: {{about}}

                    اضغط *بدء* عندما تتوفر لديك بضع دقائق.
                    """,
                footer: optOut, buttons: [(.start, "بدء")], line: "🎓 الدرس {{number}} جاهز: {{lesson}}")
        case .verificationCode:
            return NoticeWording(
                body: """
                    🔑 رمز التحقق الخاص بك هو *{{code}}*

                    مدة صلاحيته بالدقائق: {{minutes}}. لا تخبر به أحدًا.
                    """,
                line: "🔑 تم طلب رمز تحقق")
        case .knock:
            return NoticeWording(
                body: """
                    🔔 توجد رسالة بشأن عملك في المصنع.

                    اضغط *قراءة الرسالة* أو أرسل أي رد، وستصلك.
                    """,
                buttons: [(.details, "قراءة الرسالة")], line: "🔔 لديك رسالة")
        case .missed:
            return NoticeWording(
                body: """
                    ⌛ انقطعت خدمتنا لبعض الوقت.

                    إشعارات لم تصلك في وقتها: {{count}}

                    أرسل كلمة *مهامي* لترى ما ينتظرك الآن.
                    """,
                buttons: [(.details, "عرض ما ينتظرني")], line: "⌛ إشعارات لم تصل في وقتها: {{count}}")
        case .digest:
            return NoticeWording(
                body: """
                    🗂️ إشعاراتك في رسالة واحدة: {{count}}

                    هذا نصها:
                    {{lines}}

                    أرسل كلمة *مهامي* لترى ما ينتظرك الآن.
                    """,
                line: "🗂️ إشعارات في رسالة واحدة: {{count}}")
        case .reportNews:
            return NoticeWording(
                body: """
                    📣 مستجدات بلاغك {{number}}

                    ما جرى بشأنه: {{news}}

                    شكرًا على بلاغك، فقد أفادنا.
                    """,
                buttons: [(.details, "عرض التفاصيل")], line: "📣 البلاغ {{number}}: {{news}}")
        }
    }
}
