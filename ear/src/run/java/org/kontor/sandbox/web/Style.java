package org.kontor.sandbox.web;

import java.nio.charset.StandardCharsets;

/** The one style sheet and the icon of the sandbox's pages. */
public final class Style {

    private static final String SHEET = """
            :root {
              --ink: #1a2233; --soft: #5a6478; --line: #dfe3ea; --paper: #ffffff; --ground: #f5f6f9;
              --accent: #2f5bd7; --accent-dark: #2347ad; --good: #17694a; --good-ground: #e2f4ec;
              --bad: #a4262c; --bad-ground: #fbe9e9; --warn: #7a5200; --warn-ground: #fdf1d8;
              --radius: 10px;
            }
            *, *::before, *::after { box-sizing: border-box; }
            html { scroll-padding-top: 4rem; }
            body {
              margin: 0; background: var(--ground); color: var(--ink);
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
            }
            a { color: var(--accent); }
            a:hover { color: var(--accent-dark); }
            :focus-visible { outline: 3px solid #8fb0ff; outline-offset: 2px; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; letter-spacing: -.01em; }
            h2 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .75rem; }
            p { margin: 0 0 .75rem; }
            code, .mono { font: .86em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            .soft { color: var(--soft); }
            .small { font-size: .875rem; }
            .num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .wrap { width: 100%; max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
            .bar { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
            .bar .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; min-height: 3.25rem; }
            .bar nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
            .bar nav a { color: var(--soft); text-decoration: none; padding: .5rem 0; font-size: .94rem; }
            .bar nav a:hover { color: var(--ink); text-decoration: underline; }
            .brand { font-weight: 650; color: var(--ink); text-decoration: none; padding: .5rem 0; }
            main.wrap { padding-top: 1.5rem; padding-bottom: 1rem; }
            footer.wrap { padding-top: .5rem; padding-bottom: 2rem; color: var(--soft); font-size: .875rem; }
            .card {
              background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
              padding: 1.25rem; margin: 0 0 1.25rem;
            }
            .card > :last-child { margin-bottom: 0; }
            .narrow { max-width: 34rem; margin-left: auto; margin-right: auto; }
            .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem 1.25rem; margin: 0; }
            .facts dt { color: var(--soft); font-size: .875rem; }
            .facts dd { margin: 0; font-size: 1.1rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
            .scroll { overflow-x: auto; margin: 0 -1.25rem; padding: 0 1.25rem; }
            table { border-collapse: collapse; width: 100%; font-size: .92rem; }
            caption { text-align: left; color: var(--soft); padding: 0 0 .5rem; }
            th { text-align: left; font-weight: 600; color: var(--soft); font-size: .82rem; }
            th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
            th.num { text-align: right; }
            tr:last-child td { border-bottom: 0; }
            td form { display: inline; }
            .badge {
              display: inline-block; padding: .05rem .55rem; border-radius: 999px; font-size: .8rem; line-height: 1.5;
              background: #eceff4; color: #3d475c; white-space: nowrap;
            }
            .badge.good { background: var(--good-ground); color: var(--good); }
            .badge.bad { background: var(--bad-ground); color: var(--bad); }
            .badge.warn { background: var(--warn-ground); color: var(--warn); }
            .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
            .spread { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; align-items: baseline; }
            button, .button {
              font: inherit; font-size: .9rem; line-height: 1.3; border-radius: 8px; cursor: pointer; padding: .45rem .8rem;
              border: 1px solid #c5ccd8; background: var(--paper); color: var(--ink); text-decoration: none;
              display: inline-block; min-height: 2.25rem;
            }
            button:hover, .button:hover { background: #f0f3f8; color: var(--ink); }
            button.main { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; }
            button.main:hover { background: var(--accent-dark); }
            label { display: block; font-size: .9rem; font-weight: 550; margin: 0 0 .25rem; }
            input, select {
              font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; color: var(--ink);
              border: 1px solid #b9c1cf; border-radius: 8px; background: var(--paper);
            }
            input[aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
            .field { margin: 0 0 1rem; }
            .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
            .mistake { color: var(--bad); font-size: .875rem; margin: .3rem 0 0; }
            .note { border-radius: 8px; padding: .75rem 1rem; margin: 0 0 1rem; background: #eef2fb; }
            .note.bad { background: var(--bad-ground); color: var(--bad); }
            .note.good { background: var(--good-ground); color: var(--good); }
            .inline { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
            .inline > div { flex: 1 1 9rem; }
            .inline > button { min-height: 2.75rem; }
            details > summary { cursor: pointer; padding: .35rem 0; }
            details[open] > summary { margin-bottom: .5rem; }
            pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
            iframe { width: 100%; min-height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
            .plain { list-style: none; margin: 0; padding: 0; }

            body.pay { background: var(--paper); }
            .pay-grid { max-width: 62rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
            .pay-head { display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin: 0 0 1.5rem; }
            .pay-sum .total { font-size: 2.25rem; font-weight: 650; letter-spacing: -.02em; line-height: 1.15; margin: 0 0 1.25rem; }
            .lines { list-style: none; padding: 0; margin: 0 0 1rem; }
            .lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
            .lines .num { flex: none; }
            .lines .sum { font-weight: 650; border-bottom: 0; }
            .pay-form button.main { width: 100%; min-height: 3rem; font-size: 1.05rem; }
            .pay-form .other { border-top: 1px solid var(--line); margin: 1.5rem 0 0; padding: 1rem 0 0; }
            @media (min-width: 54rem) {
              .pay-grid { display: grid; grid-template-columns: 5fr 6fr; gap: 0 4.5rem; padding-top: 3.5rem; }
              .pay-head { grid-column: 1 / -1; margin-bottom: 2.5rem; }
            }

            .steps { list-style: none; margin: 0; padding: 0; }
            .steps li { position: relative; padding: 0 0 1.25rem 1.75rem; }
            .steps li::before { content: ""; position: absolute; left: .3rem; top: .45rem; width: .6rem; height: .6rem; border-radius: 50%; background: #aab4c5; }
            .steps li::after { content: ""; position: absolute; left: .57rem; top: 1.2rem; bottom: -.3rem; width: 2px; background: var(--line); }
            .steps li:last-child::after { display: none; }
            .steps li:first-child::before { background: var(--accent); box-shadow: 0 0 0 4px #dfe8fd; }
            @media (max-width: 40rem) {
              table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              table.stack, table.stack tbody, table.stack tr, table.stack td { display: block; width: 100%; }
              table.stack tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
              table.stack tr:last-child { border-bottom: 0; }
              table.stack td { border: 0; padding: .1rem 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
              table.stack td[data-name]::before { content: attr(data-name) " "; color: var(--soft); font-size: .82rem; }
              table.stack td .actions { padding: .35rem 0; }
            }
            """;

    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f5bd7"/>
            <path d="M8 20h16M10 20l2-8h8l2 8" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"
            stroke-linejoin="round"/></svg>
            """;

    private Style() {
    }

    /** Answers the style sheet. */
    public static Reply sheet(Call call) {
        return Reply.of(200, "text/css; charset=utf-8", SHEET.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "max-age=300");
    }

    /** Answers the icon. */
    public static Reply icon(Call call) {
        return Reply.of(200, "image/svg+xml", ICON.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "max-age=300");
    }
}
