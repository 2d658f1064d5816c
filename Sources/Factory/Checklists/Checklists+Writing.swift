import Messaging
public import Store

extension Checklists {
    /// Writes a checklist, new or over the one that is there. Runs that began keep what they were asked.
    ///
    /// Throws `FieldRefused`.
    @discardableResult
    public func put(
        _ draft: ChecklistDraft, over old: Checklist? = nil, by doer: Doer, in tx: Transaction
    ) throws -> Checklist {
        try check(draft, over: old, in: tx)
        // Somebody who has left may stay named; nobody new who has.
        let known = try words(of: old?.aim, in: tx)
        let isSame = old != nil && known == (draft.assignee, draft.role)
        let aim = isSame ? old?.aim : try aim(assignee: draft.assignee, role: draft.role, in: tx)
        let schedule = try schedule(draft.schedule, aim, in: tx)
        var checklist = Checklist(
            id: try old?.id ?? tx.newRef(),
            serial: try old?.serial ?? tx.nextNumber("checklist", startingAt: Self.firstSerial), name: draft.name,
            items: draft.items, asset: try asset(draft.asset, in: tx), schedule: schedule,
            dueMinutes: draft.dueHours.map { $0 * 60 }, aim: aim, onFail: draft.onFail, isActive: draft.isActive,
            revision: old?.revision ?? 1, scheduledThrough: old?.scheduledThrough ?? tx.now, lookAt: old?.lookAt)
        if checklist == old { return checklist }
        if let old, old.items != draft.items { checklist.revision += 1 }
        let isInForce = checklist.isActive && schedule != nil
        if !isInForce {
            checklist.lookAt = nil
        } else if old?.lookAt == nil || old?.schedule != schedule || old?.aim != aim {
            // From now on: what an earlier schedule left out is none of it.
            (checklist.scheduledThrough, checklist.lookAt) = (tx.now, tx.now)
        }
        try tx.put(checklist)
        try audit.note(
            "checklist", object: checklist.number,
            detail: "\(old == nil ? "made" : "changed")\(doer.name.isEmpty ? "" : ", by \(doer.name)")",
            person: doer.person?.id, contact: doer.contact, in: tx)
        return checklist
    }

    /// A checklist as it is written.
    public func draft(of checklist: Checklist, in snapshot: Snapshot) throws -> ChecklistDraft {
        var draft = ChecklistDraft(name: checklist.name, items: checklist.items)
        draft.asset = try checklist.asset.flatMap { try snapshot.find($0) }?.code ?? ""
        draft.schedule = checklist.schedule?.text ?? ""
        draft.dueHours = checklist.dueMinutes.map { $0 / 60 }
        (draft.assignee, draft.role) = try words(of: checklist.aim, in: snapshot)
        (draft.onFail, draft.isActive) = (checklist.onFail, checklist.isActive)
        return draft
    }

    /// The employee number, or the role, that it is for.
    public func words(
        of aim: Checklist.Aim?, in snapshot: Snapshot
    ) throws -> (assignee: String, role: String) {
        switch aim {
        case .person(let person): (try snapshot.find(person)?.current(in: snapshot).employeeNumber ?? "", "")
        case .role(let role): ("", role.rawValue)
        case nil: ("", "")
        }
    }

    /// Whom it is for; nil when neither is named. Throws `FieldRefused`.
    public func aim(assignee: String, role: String, in snapshot: Snapshot) throws -> Checklist.Aim? {
        guard assignee.isEmpty || role.isEmpty else {
            throw FieldRefused("role", "stands beside an assignee; name one")
        }
        if !role.isEmpty {
            guard let role = Role(rawValue: role.lowercased()) else {
                throw FieldRefused("role", "is one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return .role(role)
        }
        guard !assignee.isEmpty else { return nil }
        let named = try people.named(assignee, in: snapshot)
        let person = try named ?? UInt64(assignee).flatMap { try snapshot.find(Ref<Person>($0)) }?.current(in: snapshot)
        guard let person, person.isActive, person.erasedAt == nil else {
            throw FieldRefused("assignee", "is nobody who works here")
        }
        return .person(person.id)
    }

    /// When it goes out next, by the plant's clock; nil: it has no schedule in force.
    public func nextSlot(of checklist: Checklist, in snapshot: Snapshot) throws -> Timestamp? {
        guard checklist.isActive, let schedule = checklist.schedule else { return nil }
        let shift: Shift? =
            if case .person(let person) = checklist.aim { try snapshot.find(person)?.current(in: snapshot).shift } else
            {
                nil
            }
        return schedule.next(after: snapshot.now, shift: shift, due: checklist.due, by: PlantTime.parts)?.at
    }

    // MARK: Parts

    private func check(_ draft: ChecklistDraft, over old: Checklist?, in snapshot: Snapshot) throws {
        _ = try Fields(["name": draft.name]).required("name", max: Checklist.nameMax)
        guard !draft.items.isEmpty else { throw FieldRefused("items", "is empty; a checklist has at least one") }
        guard draft.items.count <= Checklist.itemsMax else {
            throw FieldRefused("items", "has more than \(Checklist.itemsMax) items; make it two checklists")
        }
        guard Nonconformances.parts(draft.name)?.prefix != Checklist.prefix else {
            throw FieldRefused("name", "looks like a number of ours")
        }
        if let other = try snapshot.find(Checklist.byName, draft.name.lowercased()), other.id != old?.id {
            throw FieldRefused("name", "is that of \(other.number) already")
        }
    }

    private func asset(_ code: String, in snapshot: Snapshot) throws -> Ref<Asset>? {
        if code.isEmpty { return nil }
        guard let asset = try catalogue.asset(code, in: snapshot) else {
            throw FieldRefused("asset", "is no machine of ours")
        }
        return asset.id
    }

    private func schedule(
        _ text: String, _ aim: Checklist.Aim?, in snapshot: Snapshot
    ) throws -> ChecklistSchedule? {
        if text.isEmpty { return nil }
        guard let schedule = ChecklistSchedule(text) else {
            throw FieldRefused(
                "schedule", "is none such as “daily 06:30”, “weekly mon,thu 06:30”, “shift” or “shift 06:00-14:00”")
        }
        guard let aim else { throw FieldRefused("assignee", "is missing: somebody or a role must get it") }
        if schedule.needsShift {
            guard case .person(let person) = aim, try snapshot.find(person)?.shift != nil else {
                throw FieldRefused("schedule", "needs hours such as “shift 06:00-14:00”: no shift is known")
            }
        }
        return schedule
    }
}
