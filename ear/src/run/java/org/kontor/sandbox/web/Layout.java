package org.kontor.sandbox.web;

/** The frame of every page: one style sheet, no script. */
public final class Layout {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{}</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            </head>
            <body class="{}">
            {}
            </body>
            </html>
            """;

    private static final String DESK = """
            <header class="bar"><div class="wrap">
            <a class="brand" href="/">Sandbox</a>
            <nav aria-label="Sandbox">
            <a href="/#payments">Payments</a><a href="/#shipments">Parcels</a><a href="/mailbox">Mailbox</a>
            <a href="/#clock">Clock</a><a href="/sandbox/faults">Faults</a>
            </nav>
            </div></header>
            <main class="wrap">
            {}
            </main>
            <footer class="wrap">Play money, play parcels, play mail. Nothing here leaves this machine.</footer>
            """;

    private Layout() {
    }

    /** A page for the operator of the sandbox. */
    public static Html desk(String title, Html content) {
        return Html.of(PAGE, title + " · Sandbox", "desk", Html.of(DESK, content));
    }

    /** A page for a shop's customer. */
    public static Html bare(String title, String look, Html content) {
        return Html.of(PAGE, title, look, content);
    }

    /** A page that says one sentence. */
    public static Reply message(int status, String sentence) {
        return Reply.page(status, desk("Message", Html.of("""
                <section class="card narrow"><h1>{}</h1><p>{}</p><p><a href="/">To the dashboard</a></p></section>
                """, status >= 500 ? "Something went wrong" : "That did not work", sentence)));
    }
}
