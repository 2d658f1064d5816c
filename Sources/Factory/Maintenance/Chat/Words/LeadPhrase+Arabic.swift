import Messaging

extension LeadPhrase {
    var arabic: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "موافقة"
            case .decline: "رفض"
            case .merge: "دمج"
            case .assign: "إسناد"
            case .offer: "عرض على فريق"
            case .accept: "قبول"
            case .sendBack: "إعادة"
            case .priority: "الأولوية"
            case .cancel: "إلغاء الأمر"
            case .reopen: "إعادة فتح"
            case .who: "من أُبلغ به؟"
            case .more: "المزيد"
            }
        case .detail(let action):
            switch action {
            case .approve: "يُبلَّغ الفريق، ومن يتولّه أولًا فهو له"
            case .decline: "لا يُنفَّذ شيء، ويُبلَّغ صاحب البلاغ بالسبب"
            case .merge: "هو نفسه أمر عمل آخر"
            case .assign: "لشخص: من هو في الوردية ولديه أعمال أقل أولًا"
            case .offer: "من يتولّه أولًا فهو له"
            case .accept: "أُنجز العمل جيدًا: إغلاقه"
            case .sendBack: "لم يُنجز جيدًا بعد: اذكر السبب"
            case .priority: "أكثر أو أقل استعجالًا"
            case .cancel: "لم تعد هناك حاجة إليه: اذكر السبب"
            case .reopen: "عاد العطل: يستمر العمل"
            case .who: "وصل أو قُرئ أو أُجيب عنه"
            case .more: "كل ما يمكنك أن تقرره"
            }
        case .undoTitle: "تراجع"
        case .other: "شخص آخر…"
        case .otherDetail: "أرسل اسمًا أو رقمًا وظيفيًا"
        case .usualTeam: "حسب الآلة"
        case .choose(let number): "\(number): ما قرارك؟"
        case .askPerson(let number): "\(number): لمن يُسند؟ أرسل اسمًا أو رقمًا وظيفيًا."
        case .noSuchPerson(let said): "لم أجد من يعمل هنا باسم «\(said)». أرسل اسمًا أو رقمًا وظيفيًا."
        case .whichPerson(let number): "\(number): من تقصد؟"
        case .askAssignee(let number): "\(number): لمن يُسند؟"
        case .noCandidates(let number): "\(number): لا أعرف فنيًا هنا. اختر *\(LeadPhrase.other.arabic)* ثم أرسل اسمًا."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "في الوردية" : "خارج الوردية") + " · "
                + (jobs == 0 ? "بلا أعمال" : jobs == 1 ? "عمل واحد" : "الأعمال: \(jobs)")
        case .askTeam(let number): "\(number): على أي فريق؟"
        case .askLevel(let number, let level): "\(number): ما مدى استعجاله؟ الآن: \(level.text(in: .arabic))."
        case .askMerge(let number): "\(number): أي أمر عمل لهذه الآلة هو نفسه؟"
        case .nothingToMerge: "لا يوجد أمر عمل آخر مفتوح لهذه الآلة."
        case .askReason(let number): "\(number): لماذا؟ أرسل السبب في كلمات قليلة."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .arabic)). لماذا؟ أرسل بضع كلمات، أو "
                + "*\(ConversationPhrase.skipTitle.text(in: .arabic))*."
        case .offered: "✅ عُرض على الفريق: من يتولّه أولًا فهو له."
        case .assigned(let name): "✅ أُسند إلى \(name) مع إبلاغه."
        case .declined: "✅ رُفض، ويُبلَّغ صاحب البلاغ."
        case .merged(let number): "✅ يستمر العمل برقم \(number)، ويُبلَّغ صاحب البلاغ."
        case .accepted: "✅ قُبل وأُغلق، ويُبلَّغ صاحب البلاغ."
        case .sentBack: "↩️ أُعيد، ويُبلَّغ من نفّذه."
        case .prioritised(let before, let after):
            "✅ الأولوية: \(before.text(in: .arabic)) ← \(after.text(in: .arabic))."
        case .cancelled: "✅ أُلغي، ويُبلَّغ من كان لديه."
        case .reopened: "✅ فُتح من جديد، ويُبلَّغ من كان لديه."
        case .leadDecides: "القرار هنا للمشرف. يُرجى الرجوع إليه."
        case .notNow(let state): "هذا غير ممكن الآن. حالة أمر العمل: \(WorkTitle.state(state).text(in: .arabic))."
        case .ownWork: "أنت من نفّذ هذا العمل: يجب أن يفحصه شخص آخر."
        case .noSuchOrder(let said): "لم أجد أمر عمل مفتوحًا برقم \(said)."
        case .severalOrders(let said): "تنتهي عدة أوامر عمل بـ \(said). أيها تقصد؟"
        case .tooLate: "أُغلق قبل أكثر من 14 يومًا. يُرجى الإبلاغ عنه من جديد."
        case .tooLong(let max): "يُرجى كتابته في \(max) حرفًا على الأكثر."
        case .changed: "حدث شيء منذ ذلك الحين. هذه حالته اليوم:"
        case .told(let number): "👥 \(number): من أُبلغ به"
        case .toldNobody(let number): "👥 \(number): لم يُبلَّغ به أحد بعد."
        case .reach(let reach):
            switch reach {
            case .answered: "أجاب"
            case .read: "قُرئ"
            case .delivered: "وصل"
            case .sent: "أُرسل"
            case .waiting: "بانتظار الإرسال"
            case .failed: "لم يصل"
            }
        case .plant: "المصنع"
        case .open(let place, let count): "🔥 \(place): المفتوح \(count)"
        case .nothingOpen(let place): "✅ \(place): لا شيء مفتوح."
        case .stands(let machine, let since): "🛑 \(machine) متوقفة منذ \(since)"
        case .nobody: "ليس لدى أحد"
        case .age(let age):
            age.said(days: { "\($0) ي" }, hours: { "\($0) س" }, minutes: { "\($0) د" })
        }
    }
}

extension LeadWord {
    var arabic: [String] {
        switch self {
        case .approve: ["موافقة", "موافق"]
        case .decline: ["رفض", "مرفوض"]
        case .assign: ["إسناد", "اسناد"]
        case .offer: ["عرض على", "عرض"]
        case .accept: ["قبول", "مقبول"]
        case .sendBack: ["إعادة", "اعادة"]
        case .priority: ["الأولوية", "الاولوية", "أولوية", "اولوية"]
        case .reopen: ["إعادة فتح", "اعادة فتح"]
        case .who: ["من أُبلغ", "من أبلغ", "من ابلغ"]
        case .cancel: FixedWord.cancel.spellings(in: .arabic)
        case .burning: ["عاجل", "مستعجل"]
        }
    }
}
