import Vault

/// Shows what a form would look like while it is typed: it posts the form where its "Preview" button would, and takes
/// over the marked parts of the page that comes back. Without it, the button does the same.
enum LiveScript {
    /// Its address changes with its content, so it can be kept for ever.
    static let path = "/assets/live.js?v=\(version)"
    private static let version = String(Hex.text(SHA256Hasher.hash(Array(script.utf8))).prefix(12))

    static let tag: HTML = "<script src=\"\(path)\" defer></script>"

    static func serve(_ call: Call) async throws -> Response {
        let isCurrent = call.request.query["v"] == version
        return Response(
            type: "text/javascript; charset=utf-8", .bytes(Array(script.utf8)),
            headers: [("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache")])
    }

    // 400 ms: somebody who types on is not asked for. What somebody is typing in is left alone.
    private static let script = """
        "use strict";
        const form = document.querySelector("form[data-preview]");
        if (form) {
          let timer, round = 0;
          const refresh = async () => {
            const mine = ++round;
            try {
              const answer = await fetch(form.dataset.preview, {
                method: "POST", credentials: "same-origin", body: new URLSearchParams(new FormData(form)) });
              const page = new DOMParser().parseFromString(await answer.text(), "text/html");
              if (!answer.ok || mine !== round) return;
              for (const part of document.querySelectorAll("[data-live]")) {
                const fresh = page.getElementById(part.id);
                if (!fresh || part.contains(document.activeElement) || part.innerHTML === fresh.innerHTML) continue;
                part.replaceChildren(...fresh.childNodes);
              }
            } catch { return; }
          };
          const later = () => { clearTimeout(timer); timer = setTimeout(refresh, 400); };
          form.addEventListener("input", later);
          form.addEventListener("change", later);
        }
        """
}
