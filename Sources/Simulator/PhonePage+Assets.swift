extension PhonePage {
    static let style = PageText(
        stringLiteral: """
            :root { color-scheme: light dark; --ground: #eef1f4; --card: #fff; --ink: #17202a; --soft: #5d6b7a; --line: #d5dce3;
              --mine: #d6e9ff; --accent: #0b5cad; --read: #0a7ea4; --bad: #b3261e; --room: #e3e8ee; }
            @media (prefers-color-scheme: dark) { :root { --ground: #12171d; --card: #1c242d; --ink: #e8edf2; --soft: #9aa8b6;
              --line: #33404d; --mine: #17406b; --accent: #7cb8f5; --read: #5cc8ea; --bad: #ff8a80; --room: #0e1318; } }
            * { box-sizing: border-box; margin: 0 }
            html, body { height: 100% }
            body { display: grid; grid-template-columns: 19rem 1fr; font: 16px/1.4 system-ui, sans-serif; background: var(--ground);
              color: var(--ink) }
            button, textarea, input { font: inherit; color: inherit }
            button, summary { cursor: pointer }
            :focus-visible { outline: 3px solid var(--accent); outline-offset: 1px }
            nav { overflow-y: auto; border-inline-end: 1px solid var(--line); background: var(--card) }
            nav h1 { padding: 1rem; font-size: 1.15rem } small { display: block; font-weight: 400; font-size: .82rem; color: var(--soft) }
            nav ul { list-style: none; padding: 0 }
            nav a { display: flex; gap: .75rem; align-items: center; padding: .6rem 1rem; min-height: 3.4rem; color: inherit;
              text-decoration: none }
            nav a:hover, nav a[aria-current] { background: var(--ground) }
            .weather { margin: .75rem 1rem; border: 1px solid var(--line); border-radius: 12px } .weather summary { padding: .6rem .8rem }
            .weather form { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0 .8rem .8rem }
            .weather button { min-height: 2.4rem; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 10px;
              background: none } .weather button[aria-pressed=true] { background: var(--accent); color: var(--card) }
            .who { flex: 1; min-width: 0 }
            .badge { background: var(--accent); color: var(--card); border-radius: 1rem; padding: .1rem .5rem; font-size: .8rem }
            .face { flex: none; width: 2.6rem; height: 2.6rem; border-radius: 30%; display: grid; place-items: center; color: #fff;
              font-weight: 600; background: #47525e }
            .hue0, .hue6 { background: #8a3b12 } .hue1, .hue7 { background: #5b5a0f } .hue2, .hue8 { background: #1d6b3a }
            .hue3, .hue9 { background: #12606b } .hue4, .hue10 { background: #3a4a9f } .hue5, .hue11 { background: #7b2f78 }
            main { display: flex; flex-direction: column; min-width: 0; height: 100dvh; background: var(--room) }
            .hint { margin: auto; padding: 2rem; max-width: 26rem; text-align: center; color: var(--soft) }
            main header { display: flex; gap: .75rem; align-items: center; padding: .6rem 1rem; background: var(--card);
              border-bottom: 1px solid var(--line) }
            main h2 { flex: 1; font-size: 1.05rem; min-width: 0 } .back { display: none; font-size: 1.8rem; padding: 0 .4rem;
              color: inherit; text-decoration: none }
            .power { border: 1px solid var(--line); background: none; border-radius: 1rem; padding: .35rem .8rem; font-size: .85rem }
            .power[aria-pressed=false] { color: var(--bad); border-color: var(--bad) }
            .number { position: relative } .number > summary { list-style: none; cursor: pointer }
            .number > form { position: absolute; inset-inline-end: 0; z-index: 2; width: 15rem; display: grid; gap: .5rem;
              padding: .75rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px }
            .number button, .number input { min-height: 2.5rem; width: 100% }
            #chat { flex: 1; min-height: 0; display: flex; flex-direction: column }
            #log { flex: 1; overflow-y: auto; padding: 1rem; display: flex; flex-direction: column; gap: .5rem }
            #typing { padding: 0 1rem .5rem; color: var(--soft); font-style: italic }
            article { max-width: min(34rem, 85%); background: var(--card); border-radius: 4px 14px 14px 14px; padding: .5rem .7rem;
              align-self: flex-start; overflow-wrap: anywhere }
            article.out { align-self: flex-end; background: var(--mine); border-radius: 14px 4px 14px 14px }
            article.template { border-inline-start: 4px solid var(--accent) }
            article h3 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
            .text, .head, .foot { white-space: pre-wrap } .head { font-weight: 700 } .foot { color: var(--soft); font-size: .85rem }
            blockquote { border-inline-start: 3px solid var(--accent); padding-inline-start: .5rem; color: var(--soft);
              font-size: .88rem; margin-bottom: .3rem; white-space: pre-line }
            article img, article video { display: block; max-width: 100%; border-radius: 8px; margin-bottom: .3rem }
            article footer { display: flex; gap: .4rem; justify-content: flex-end; align-items: center; font-size: .75rem;
              color: var(--soft) }
            .reaction { margin-inline-end: auto; font-size: 1.05rem }
            .ticks::after { content: "✓"; letter-spacing: -.3em; padding-inline-end: .3em }
            .ticks.delivered::after, .ticks.read::after { content: "✓✓" } .ticks.read { color: var(--read); font-weight: 700 }
            .ticks.failed::after { content: "!"; color: var(--bad); font-weight: 700 }
            .options { margin: .4rem -.2rem .1rem; display: grid; gap: .35rem } .options h4 { color: var(--soft); font-size: .8rem }
            .options summary { padding: .55rem; text-align: center; color: var(--accent); font-weight: 600;
              border-top: 1px solid var(--line); list-style: none }
            .options button { width: 100%; min-height: 2.75rem; padding: .4rem .7rem; border: 1px solid var(--line);
              border-radius: 10px; background: var(--ground); color: var(--accent); font-weight: 600 }
            details.options button { margin-top: .3rem; text-align: start; color: var(--ink) }
            #write { display: flex; gap: .5rem; align-items: flex-end; padding: .6rem; background: var(--card);
              border-top: 1px solid var(--line) }
            .words { flex: 1 } .words span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
            textarea { width: 100%; resize: none; max-height: 9rem; field-sizing: content; padding: .6rem .8rem;
              border: 1px solid var(--line); border-radius: 12px; background: var(--ground) }
            .send, .clip > summary { flex: none; width: 2.75rem; height: 2.75rem; display: grid; place-items: center;
              border: 0; border-radius: 30%; background: var(--accent); color: var(--card); list-style: none }
            .clip { position: relative } .clip > summary { background: var(--ground); color: inherit; font-size: 1.3rem }
            .clip > div { position: absolute; bottom: 3.2rem; inset-inline-start: 0; width: 17rem; display: grid; gap: .6rem;
              padding: .8rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; z-index: 1 }
            .clip button { min-height: 2.75rem; border: 1px solid var(--line); border-radius: 10px; background: var(--ground) }
            .clip input { display: block; width: 100% }
            @media (max-width: 44rem) { body { display: block } body.chat nav, body.list main { display: none }
              .back { display: block } nav { border: 0 } }
            """)

    static let script = PageText(
        stringLiteral: #"""
            const chat = document.getElementById('chat'), log = document.getElementById('log');
            const typing = document.getElementById('typing'), write = document.getElementById('write');
            let changes = chat ? chat.dataset.changes : 0, unread = -1, asking = null;
            const localTimes = root => root.querySelectorAll('[data-at]').forEach(e => e.textContent =
              new Date(+e.dataset.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
            const toEnd = () => { if (log) log.scrollTop = log.scrollHeight };
            function show(bubble) {
              const old = document.getElementById('b' + bubble.number);
              if (old) {
                const ticks = old.querySelector('.ticks');
                if (ticks) { ticks.className = 'ticks ' + bubble.ticks; ticks.setAttribute('aria-label', bubble.ticks) }
                old.querySelector('.reaction').textContent = bubble.reaction;
                return;
              }
              const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
              const frame = document.createElement('template');
              frame.innerHTML = bubble.html;
              localTimes(frame.content);
              log.append(frame.content);
              if (isAtEnd) toEnd();
            }
            function apply(news) {
              // A server that was started anew counts from zero.
              if (news.changes < changes) return location.reload();
              changes = news.changes;
              unread = news.unread;
              news.bubbles.forEach(show);
              if (typing) typing.hidden = !news.typing;
              document.querySelectorAll('nav [data-phone]').forEach(link => {
                const count = news.people[link.dataset.phone] || 0, slot = link.querySelector('.slot');
                slot.replaceChildren();
                if (!count) return;
                const badge = document.createElement('span');
                badge.className = 'badge';
                badge.textContent = count;
                badge.setAttribute('aria-label', count + ' unread');
                slot.append(badge);
              });
            }
            async function listen() {
              for (;;) {
                try {
                  asking = new AbortController();
                  const seen = document.visibilityState === 'visible' ? 1 : 0;
                  const path = chat ? chat.dataset.bubbles : '/phones/bubbles';
                  const answer = await fetch(`${path}?after=${changes}&unread=${unread}&seen=${seen}`, { signal: asking.signal });
                  if (!answer.ok) throw new Error(answer.status);
                  apply(await answer.json());
                } catch (error) {
                  if (error.name !== 'AbortError') await new Promise(done => setTimeout(done, 1000));
                }
              }
            }
            async function post(form, submitter) {
              const content = new FormData(form, submitter);
              await fetch(form.action, { method: 'POST', body: content, headers: { Accept: 'application/json' } });
            }
            document.addEventListener('submit', async event => {
              if (event.submitter && ['on', 'do'].includes(event.submitter.name)) return;
              event.preventDefault();
              const form = event.target;
              const sent = post(form, event.submitter);
              if (form === write) { form.reset(); form.querySelector('.clip').open = false; form.text.focus() }
              const list = event.submitter && event.submitter.closest('details.options');
              if (list) list.open = false;
              await sent;
              toEnd();
            });
            document.addEventListener('visibilitychange', () => { if (asking) asking.abort() });
            if (write) {
              write.text.addEventListener('keydown', event => {
                if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
                event.preventDefault();
                write.requestSubmit(write.querySelector('.send'));
              });
              write.file.addEventListener('change', () => { if (write.file.files.length) write.requestSubmit(write.querySelector('.send')) });
            }
            // A picture makes its bubble taller when it comes.
            if (log) log.addEventListener('load', toEnd, true);
            localTimes(document);
            toEnd();
            listen();
            """#)
}
