import Factory
import Messaging
import Store
import WhatsApp

extension WorkOrdersEndpoint {
    private static let keyHeader = "idempotency-key"

    /// `{title, asset, priority, assignee, description, due, team, impact, reference, reporter, request, stakeholders}`.
    ///
    /// 201; 200 with the order that is there for a reference or an `Idempotency-Key` that came before.
    static func create(_ call: Call, in tx: Transaction) throws -> Response {
        let (factory, key) = (call.factory, call.request.header(keyHeader))
        if let number = try call.earlier(key, in: tx), let made = try factory.workOrders.find(number, in: tx) {
            return try answer(made, call, in: tx)
        }
        let body = try JSONBody(call.request)
        let entry = try WorkOrderBody(body, factory, in: tx).entry
        if let reference = entry.reference, let made = try factory.workOrders.find(reference, in: tx) {
            return try answer(made, call, in: tx)
        }
        let order = try factory.workOrders.enter(entry, from: .desk, by: call.doer, in: tx)
        try StakeholderList(body, factory, in: tx).follow(order, isNew: true, call, in: tx)
        try call.note(key, object: order.number, in: tx)
        return try answer(
            order, call, status: 201, more: try WorkOrderReach.members(of: order, factory, in: tx), in: tx
        ).with("Location", "/api/v1/work-orders/\(order.number)")
    }

    /// What is named changes, all of it or nothing; `{undo: true}` takes the last change back.
    static func change(_ call: Call, in tx: Transaction) throws -> Response {
        let (factory, key) = (call.factory, call.request.header(keyHeader))
        let order = try call.workOrder(in: tx)
        if try call.earlier(key, in: tx) != nil { return try answer(order, call, in: tx) }
        let json = try JSONBody(call.request)
        let body = try WorkOrderBody(json, factory, in: tx)
        if let version = body.version, version != order.version {
            throw Problem.conflict(
                "It has changed since: its version is \(order.version) now, not \(version). Look at it again.",
                title: "Changed since")
        }
        let changed: WorkOrder
        if body.isUndo {
            changed = try factory.workOrders.undo(order, version: body.version, by: call.doer, in: tx)
        } else {
            changed = try factory.workOrders.change(order, body.entry, by: call.doer, in: tx)
            try StakeholderList(json, factory, in: tx).follow(changed, isNew: false, call, in: tx)
        }
        try call.note(key, object: order.number, in: tx)
        let isGiven = body.entry.assignee != nil || body.entry.team != nil
        let more = isGiven ? try WorkOrderReach.members(of: changed, factory, in: tx) : []
        return try answer(changed, call, more: more, in: tx)
    }

    /// `{parts}`, a text or a list of names or `{name, quantity}`. 202 with `told` and `notTold`.
    static func partsDelivered(_ call: Call, in tx: Transaction) throws -> Response {
        let (factory, key) = (call.factory, call.request.header(keyHeader))
        let order = try call.workOrder(in: tx)
        let isRepeated = try call.earlier(key, in: tx) != nil
        let parts = try parts(JSONBody(call.request))
        let workers = try factory.workOrders.workers(on: order, in: tx)
        if !isRepeated {
            try factory.workOrders.partsDelivered(parts, for: order, by: call.doer, in: tx)
            try call.note(key, object: order.number, in: tx)
        }
        var told: [JSONValue] = []
        var notTold: [JSONValue] = []
        for person in workers {
            if let why = try WorkOrderReach.silence(of: person, .partsDelivered, factory, in: tx) {
                notTold.append(["person": .text(person.employeeNumber), "why": .text(why)])
            } else {
                told.append(.text(person.employeeNumber))
            }
        }
        return .json(
            .object([
                ("number", .text(order.number)), ("parts", .text(parts)), ("told", .list(told)),
                ("notTold", .list(notTold)),
                ("why", .optional(workers.isEmpty ? "Nobody has it, and it is offered to nobody." : nil)),
            ]), status: isRepeated ? 200 : 202)
    }

    private static func parts(_ body: JSONBody) throws -> String {
        guard let value = body.value(of: "parts") else { throw Problem.refused("parts", "parts is missing") }
        var text = value.strictText?.trimmed ?? ""
        if value.isArray {
            text = try WorkOrderBody.parts(value).map { $0.quantity == 1 ? $0.name : "\($0.quantity) × \($0.name)" }
                .joined(separator: ", ")
        }
        return try Fields(["parts": text]).required("parts", max: WorkOrder.titleMax)
    }

    /// `{text}` → 201.
    static func note(_ call: Call, in tx: Transaction) throws -> Response {
        let (factory, key) = (call.factory, call.request.header(keyHeader))
        let order = try call.workOrder(in: tx)
        if try call.earlier(key, in: tx) != nil { return try answer(order, call, in: tx) }
        let text = try JSONBody(call.request).text("text").trimmed
        let note = try Fields(["text": text]).prose("text", max: WorkOrder.descriptionMax)
        guard !note.isEmpty else { throw Problem.refused("text", "text is empty") }
        try factory.workOrders.remark(note, on: order, by: call.doer, in: tx)
        try call.note(key, object: order.number, in: tx)
        return try answer(order, call, status: 201, in: tx)
    }

    /// `{into}`, the number of the order that goes on.
    static func merge(_ call: Call, in tx: Transaction) throws -> Response {
        let order = try call.workOrder(in: tx)
        let into = try JSONBody(call.request).text("into").trimmed
        let number = try call.factory.workOrders.find(into, in: tx)?.number ?? into
        if order.standing.state == .merged, order.standing.mergedInto == number {
            return try answer(order, call, in: tx)
        }
        let merged = try call.factory.workOrders.perform(.merge(into: number), on: order, by: call.doer, in: tx)
        return try answer(merged, call, in: tx)
    }
}
