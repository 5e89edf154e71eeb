// SPDX-License-Identifier: Apache-2.0

/// The style sheet of an annotated page.
enum HTMLStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --paper: #fdfdfb; --ink: #1f1f1d; --quiet: #62625d; --line: #dcdcd6; --card: #ffffff;
      --shadow: 0 2px 4px rgb(0 0 0 / .06), 0 8px 28px rgb(0 0 0 / .14);
      --company: #1f5fa8; --organization: #6a48ad; --person: #a82f66; --place: #2b6d3a;
      --policy: #8a5a00; --substance: #0b6b73; --term: #62625d; --undecided: #b3261e;
      --serif: Charter, "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "Songti SC",
        "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Microsoft YaHei", serif;
      --sans: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "PingFang SC",
        "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181817; --ink: #e3e2dd; --quiet: #a19f98; --line: #3a3a37; --card: #242422;
        --shadow: 0 0 0 1px #3a3a37, 0 8px 28px rgb(0 0 0 / .5);
        --company: #83b4ef; --organization: #bba6f3; --person: #ee93b8; --place: #8acb93;
        --policy: #dcb463; --substance: #6fc6cc; --term: #a19f98; --undecided: #f28b82;
      }
    }
    :lang(zh-Hant) {
      --serif: Charter, "Iowan Old Style", "Noto Serif", Georgia, "Songti TC",
        "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Microsoft JhengHei", serif;
      --sans: system-ui, "Noto Sans", "PingFang TC", "Source Han Sans TC", "Noto Sans CJK TC",
        "Noto Sans TC", "Microsoft JhengHei", sans-serif;
    }
    * { box-sizing: border-box; }
    html { scroll-padding-block: 20vh; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1.125rem/1.65 var(--serif); overflow-x: clip;
    }
    .document {
      display: grid; grid-template-columns: minmax(0, 38rem) 17rem; justify-content: center;
      column-gap: 4rem; max-width: 68rem; margin: 0 auto; padding: 3rem 1.5rem;
    }
    .document + .document { border-top: 1px solid var(--line); }
    article { min-width: 0; overflow-wrap: break-word; }
    .plain p { white-space: pre-line; }
    article :is(p, ul, blockquote, .table) { margin: 0 0 1.1em; }
    article :is(h1, h2, h3, h4, h5, h6) { line-height: 1.25; margin: 1.8em 0 .6em; text-wrap: balance; }
    article h1 { font-size: 1.75em; margin-top: 0; }
    article h2 { font-size: 1.35em; }
    article :is(h3, h4, h5, h6) { font-size: 1.1em; }
    article ul { padding-left: 1.3em; }
    article .name { font: .8rem/1.4 var(--sans); color: var(--quiet); margin-bottom: 1.2em; }
    blockquote { padding-left: 1.2em; border-left: 3px solid var(--line); color: var(--quiet); }
    code { font: .85em ui-monospace, Menlo, Consolas, monospace; }
    .table { overflow-x: auto; font: .875rem/1.5 var(--sans); }
    table { border-collapse: collapse; }
    th, td { padding: .35em .9em .35em 0; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    th { font-weight: 600; }

    .company { --hue: var(--company); } .organization { --hue: var(--organization); }
    .person { --hue: var(--person); } .place { --hue: var(--place); }
    .policy { --hue: var(--policy); } .substance { --hue: var(--substance); }
    .term { --hue: var(--term); } .undecided { --hue: var(--undecided); }
    .mention { position: relative; cursor: pointer; border-radius: 2px; outline-offset: 0; }
    .mention > :first-child {
      text-decoration: underline var(--hue) .09em; text-underline-offset: .22em;
      text-decoration-skip-ink: none;
    }
    .mention:is(.substance, .term) > :first-child { text-decoration-style: dotted; }
    .mention.unlisted > :first-child { text-decoration-style: dashed; }
    .mention.undecided > :first-child { text-decoration-style: wavy; }
    .mention:is(:hover, :focus-within, :target) {
      background: color-mix(in srgb, var(--hue) 15%, transparent);
    }
    .mention:focus-visible, a:focus-visible { outline: 1.5px solid var(--hue, currentColor); }

    .card {
      display: none; position: absolute; left: 0; top: 100%; z-index: 1;
      width: max-content; max-width: min(21rem, calc(100vw - 2rem)); padding: .8rem 1rem .75rem;
      background: var(--card); color: var(--ink); border-top: 3px solid var(--hue);
      border-radius: 4px; box-shadow: var(--shadow); cursor: auto; text-align: left;
      font: 400 .875rem/1.5 var(--sans); white-space: normal; text-indent: 0;
    }
    .card > *, .alternative > * { display: block; unicode-bidi: isolate; }
    .card b { font-weight: 600; font-size: 1.0625rem; line-height: 1.4; }
    .card b + b { font-weight: 400; }
    .card .type { color: var(--hue); font-size: .75rem; letter-spacing: .02em; }
    .card :is(.codes, .why, .nested) { color: var(--quiet); font-size: .8125rem; }
    .card .codes { font-variant-numeric: tabular-nums; }
    .card :is(.note, .why, .alternative) { margin-top: .4rem; }
    .card a { color: inherit; font-size: .8125rem; margin-top: .1rem; }
    .mention:is(:hover, :focus-within) > .card { display: block; animation: appear .12s .12s both; }
    body:has(.mention:hover) .mention:focus-within:not(:hover) > .card { display: none; }
    @keyframes appear { from { opacity: 0; } }
    @supports (position-area: bottom) {
      .mention:is(:hover, :focus-within) { anchor-name: --name; anchor-scope: --name; }
      .card {
        position: fixed; inset: auto; margin: 0; position-anchor: --name;
        position-area: bottom span-right;
        position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline;
      }
    }

    aside {
      position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto;
      margin-block: -3rem; padding: 3rem 0 3rem 1.5rem; border-left: 1px solid var(--line);
      font: .875rem/1.45 var(--sans); scrollbar-width: thin; overflow-wrap: break-word;
    }
    aside h2 { margin: 0 0 1rem; font-size: .875rem; font-weight: 600; }
    aside h3 { margin: 1.2rem 0 .35rem; font-size: .75rem; font-weight: 600; color: var(--hue); }
    aside h3 span { text-decoration: underline .14em; text-underline-offset: .3em; }
    aside h3:is(.substance, .term) span { text-decoration-style: dotted; }
    aside h3.undecided span { text-decoration-style: wavy; text-decoration-thickness: auto; }
    aside ul { list-style: none; margin: 0; padding: 0; }
    aside li { position: relative; padding: .15rem 1.8rem .15rem .3rem; margin-left: -.3rem;
      border-radius: 3px; }
    aside li > * { unicode-bidi: isolate; }
    aside li :lang(zh) { word-break: keep-all; }
    aside li:target { background: color-mix(in srgb, var(--company) 15%, transparent); }
    aside a { color: inherit; text-decoration: none; }
    aside a:hover { text-decoration: underline; }
    aside .unlisted a { text-decoration: underline dashed .06em; text-underline-offset: .25em; }
    aside a ~ [lang] { color: var(--quiet); }
    aside .count { position: absolute; right: .2rem; top: .15rem; color: var(--quiet);
      font-variant-numeric: tabular-nums; }
    aside .codes { display: block; color: var(--quiet); font-size: .75rem; }

    @media (max-width: 60rem) {
      .document { grid-template-columns: minmax(0, 40rem); padding-top: 2rem; }
      aside { position: static; max-height: none; margin-block: 2rem 0; padding: 1.5rem 0 0;
        border-left: 0; border-top: 1px solid var(--line); }
      aside ul { columns: 16rem; column-gap: 2rem; }
      aside li { break-inside: avoid; }
    }
    @media (max-width: 40rem) {
      body { font-size: 1.0625rem; }
      .document { padding: 1.5rem 1.1rem; }
      article h1 { font-size: 1.5em; }
      .card {
        position: fixed; inset: auto .6rem .6rem .6rem; position-area: none; width: auto;
        max-width: none; max-height: 50vh; overflow-y: auto;
      }
      aside li { padding-block: .35rem; }
    }
    @media (prefers-reduced-motion: reduce) { .card { animation: none !important; } }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; }
      body { font-size: 10.5pt; }
      .document { display: block; padding: 0; max-width: none; }
      .card { display: none !important; }
      aside { position: static; max-height: none; overflow: visible; margin-top: 2em;
        padding: 1em 0 0; border-left: 0; border-top: 1px solid #999; }
      aside ul { columns: 2; }
      aside li { break-inside: avoid; }
      article :is(h1, h2, h3, h4, h5, h6) { break-after: avoid; }
    }
    """
}
