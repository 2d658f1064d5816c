import Vault

/// The one stylesheet: light and dark, a phone's width and a wall's.
enum Style {
    /// Its address changes with its content, so it can be kept for ever.
    static let path = "/assets/style.css?v=\(version)"
    private static let version = String(Hex.text(SHA256Hasher.hash(Array(sheet.utf8))).prefix(12))

    static func serve(_ call: Call) async throws -> Response {
        let isCurrent = call.request.query["v"] == version
        return Response(
            type: "text/css; charset=utf-8", .bytes(Array(sheet.utf8)),
            headers: [("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache")])
    }

    /// What browsers show beside a page's name.
    static let iconPath = "/assets/icon.svg"

    static func serveIcon(_ call: Call) async throws -> Response {
        let icon = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#c9302c"/>\
            <circle cx="8" cy="8" r="3" fill="#fff"/></svg>
            """
        return Response(
            type: "image/svg+xml", .bytes(Array(icon.utf8)), headers: [("Cache-Control", "public, max-age=86400")])
    }

    private static let sheet = """
        :root { color-scheme: light dark; --ink: #1a1f24; --paper: #fdfdfc; --soft: #eef0f1; --line: #c3c9ce;
          --dim: #525c66; --link: #0b57a4; --bad: #a4161a; --good: #1b6b33; --own: #e3f1e6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8ebee; --paper: #14181b; --soft: #20262b;
          --line: #444d55; --dim: #a8b2bb; --link: #86bdf5; --bad: #ff9a94; --good: #83d89a; --own: #1d3325; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        header { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .6rem 1rem;
          background: var(--soft); border-bottom: 1px solid var(--line); }
        header .name { font-weight: 700; color: var(--ink); text-decoration: none; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        nav a[aria-current] { font-weight: 700; color: var(--ink); }
        .out { margin-inline-start: auto; display: flex; gap: .6rem; align-items: center; }
        main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; margin: .2rem 0 1rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; }
        a { color: var(--link); } a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, .wide:focus-visible {
          outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; inset-inline-start: -100rem; } .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper);
          padding: .5rem 1rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; } caption { text-align: start; color: var(--dim);
          padding: .3rem 0; }
        th, td { text-align: start; vertical-align: top; padding-block: .4rem; padding-inline: 0 .8rem;
          border-bottom: 1px solid var(--line); }
        dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .8rem; margin: 0; }
        dl div { background: var(--soft); padding: .6rem .8rem; border-radius: .4rem; }
        dt { color: var(--dim); } dd { margin: 0; font-size: 1.4rem; font-weight: 600; }
        label { display: block; margin: .8rem 0 .2rem; } input, select, textarea { font: inherit; width: 100%; max-width: 24rem;
          padding: .5rem; color: inherit; background: var(--paper); border: 1px solid var(--dim);
          border-radius: .3rem; } input[type=checkbox] { width: auto; }
        .filter { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; } .filter div { flex: 1 1 9rem; }
        summary { cursor: pointer; padding: .4rem 0; } input[type=file] { border: 0; padding-inline: 0; }
        details pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font-size: .85rem; }
        button { font: inherit; padding: .5rem 1.2rem; border: 1px solid var(--dim); border-radius: .3rem;
          background: var(--soft); color: inherit; cursor: pointer; } main button { margin-top: 1rem; }
        .note { background: var(--soft); border-inline-start: .3rem solid var(--bad); padding: .6rem 1rem; }
        .bad { color: var(--bad); } .dim { color: var(--dim); }
        .thread { list-style: none; padding: 0; } .thread li { max-width: 40rem; margin: .6rem 0; padding: .5rem .8rem;
          background: var(--soft); border-radius: .5rem; } .thread .out-going { margin-inline-start: auto;
          background: var(--own); }
        .bubble { max-width: 24rem; margin: .6rem 0; padding: .5rem .8rem; background: var(--own); border-radius: .5rem; }
        .bubble p { margin: 0 0 .3rem; white-space: pre-wrap; overflow-wrap: anywhere; } .bubble .head { font-weight: 700; }
        .bubble ul { list-style: none; margin: .4rem 0 0; padding: 0; text-align: center; }
        .bubble li { border-top: 1px solid var(--line); padding: .3rem 0; color: var(--link); overflow-wrap: anywhere; }
        textarea { max-width: 40rem; } fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: 1rem 0; }
        .inline { display: inline-block; margin-inline-end: .6rem; } [dir=auto] { unicode-bidi: plaintext; } .thread p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        .worker main { max-width: 34rem; } .worker main button { width: 100%; max-width: 24rem; padding: .8rem; font-weight: 600; }
        .board { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; }
        .board ul { list-style: none; padding: 0; margin: 0; } .board li { background: var(--soft); padding: .5rem .8rem;
          margin-bottom: .6rem; border-radius: .4rem; overflow-wrap: anywhere; } .board p { margin: .2rem 0; }
        .languages summary { cursor: pointer; } .languages nav { padding: .5rem 0; } .languages a[aria-current] { font-weight: 700; }
        """
}
