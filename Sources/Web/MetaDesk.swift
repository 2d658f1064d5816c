import Factory
import Messaging
public import WhatsApp

/// Meta's side of the account, for pages that change something there.
public enum MetaDesk: Sendable {
    case ready(GraphAPI, account: String)
    /// Settings that are not there, by name, without which Meta cannot be asked.
    case missing([String])

    /// What to do about missing settings; nil when there are none.
    var complaint: String? {
        guard case .missing(let names) = self else { return nil }
        return "Meta cannot be asked: \(names.joined(separator: " and ")) is not set. Put it into "
            + "/etc/andon/andon.conf and run systemctl reload andon."
    }
}

extension Call {
    /// Our templates at Meta; what is changed there is noted with who did it. Throws 409 when settings are missing.
    func templateAccount() throws(Problem) -> TemplateAccount {
        let meta = desk.meta()
        guard case .ready(let api, let account) = meta else { throw .conflict(meta.complaint ?? "") }
        let (audit, actor) = (factory.audit, actor)
        return TemplateAccount(factory.outbox, store: desk.store, api: api, account: account) { template, what, tx in
            try audit.note(
                "template", object: template, detail: "\(what) by \(actor)", person: nil, contact: nil, in: tx)
        }
    }
}

extension GraphError {
    /// What the pages answer with: a refusal is the asker's to mend, anything else passes or is the operator's.
    var status: Int { [.template, .neverAsIs].contains(errorClass) ? 422 : 503 }

    /// For a page: what happened, what to do, and what Meta says of it.
    var section: HTML {
        let title: HTML = title.map { "<p class=\"dim\">WhatsApp's words: \(said: $0)</p>" } ?? .none
        let details: HTML = details.map { "<p class=\"dim\">\(said: $0)</p>" } ?? .none
        let trace: HTML = traceID.map { "<p class=\"dim\">Trace id for Meta's support: \(said: $0)</p>" } ?? .none
        return """
            <section class="note" role="alert" aria-label="Reason"><p><strong>\(subcode ?? code)</strong> \(sentence)</p>
            <p>\(advice)</p>\(title)\(details)\(trace)</section>
            """
    }

    /// For scripts, in one text.
    var problem: Problem {
        let words = "\(sentence) \(advice)\(details.map { " Details: \($0)" } ?? "")"
        return status == 422 ? .refused(nil, words) : .unavailable(words, seconds: askedPauseSeconds ?? 60)
    }
}
