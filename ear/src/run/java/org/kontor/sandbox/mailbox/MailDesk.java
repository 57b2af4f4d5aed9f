package org.kontor.sandbox.mailbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.sandbox.mailbox.Mailbox.Mail;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Moments;
import org.kontor.sandbox.web.Reply;

/**
 * The mailbox over HTTP: a page and a JSON list; HTML mails in a frame that may run and load nothing, whose
 * links open in a page of their own.
 */
public final class MailDesk {

    private static final int MOST_ON_A_PAGE = 200;

    private final Mailbox mailbox;

    /** A desk for a mailbox. */
    public MailDesk(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The list, newest first. */
    public Reply list(Call call) {
        var to = call.queryValue("to").filter(given -> !given.isBlank()).map(String::strip).orElse(null);
        var mails = mailbox.newest(to, MOST_ON_A_PAGE);
        var rows = mails.stream().map(MailDesk::row).toList();
        return Reply.page(200, Layout.desk("Mailbox", Html.of("""
                <div class="spread"><h1>Mailbox</h1>
                <form method="post" action="/mailbox/empty"><button>Empty the mailbox</button></form></div>
                <section class="card">
                <form method="get" action="/mailbox" class="inline field">
                <div><label for="to">Only mail to</label><input id="to" name="to" type="email" value="{}"></div>
                <button>Show</button></form>
                {}</section>
                """, to, rows.isEmpty() ? Html.of("<p class=\"soft\">No mail has arrived.</p>") : Html.of("""
                <table class="stack"><thead><tr><th>Arrived</th><th>Subject</th><th>To</th><th>From</th></tr></thead>
                <tbody>{}</tbody></table>""", Html.join(rows)))));
    }

    /** One mail. */
    public Reply show(Call call) {
        var mail = find(call);
        var content = MailContent.of(mail.raw());
        var html = Html.of("""
                <section class="card"><h2>HTML</h2>
                <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML"
                src="/mailbox/{}/html"></iframe></section>
                """, mail.id()).when(content.html() != null);
        var text = Html.of("<section class=\"card\"><h2>Text</h2><pre>{}</pre></section>", content.text())
                .when(content.text() != null);
        return Reply.page(200, Layout.desk(subject(mail), Html.of("""
                <p><a href="/mailbox">← Mailbox</a></p>
                <h1>{}</h1>
                <p class="soft">To {} · from {} · {}</p>
                {}{}{}
                <section class="card"><details><summary>Headers</summary><pre class="mono">{}</pre></details>
                <p class="small"><a href="/mailbox/{}/raw">The mail as it came</a></p></section>
                """, subject(mail), mail.recipient(), mail.sender(), Moments.shown(mail.receivedAt()),
                html, text,
                attachments(mail, content), String.join("\n", content.headers()), mail.id())))
                .allowing("frame-src", "'self'");
    }

    /** The HTML of a mail, for the frame alone. */
    public Reply html(Call call) {
        var html = MailContent.of(find(call).raw()).html();
        var framed = "<base target=\"_blank\">" + (html == null ? "" : html);
        return Reply.of(200, "text/html; charset=utf-8", framed.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                        + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox");
    }

    /** An attachment, always as a download. */
    public Reply attachment(Call call) {
        var attachments = MailContent.of(find(call).raw()).attachments();
        var index = call.variable("index").matches("\\d{1,3}") ? Integer.parseInt(call.variable("index")) : -1;
        if (index < 0 || index >= attachments.size()) {
            throw new BadCall(404, "There is no such attachment.");
        }
        var attachment = attachments.get(index);
        return download(attachment.type(), attachment.name(), attachment.content());
    }

    /** The mail as it came. */
    public Reply raw(Call call) {
        var mail = find(call);
        return download("message/rfc822", "mail-" + mail.id() + ".eml", mail.raw());
    }

    /** The newest mails as JSON, with their text, HTML and the names of their attachments. */
    public Reply json(Call call) {
        var list = new JsonArray();
        mailbox.newest(call.queryValue("to").orElse(null), MOST_ON_A_PAGE).forEach(mail -> list.add(asJson(mail)));
        return Reply.json(200, Json.pretty(list));
    }

    /** Throws all mail away. */
    public Reply empty(Call call) {
        mailbox.empty();
        return Reply.seeOther("/mailbox");
    }

    private static JsonObject asJson(Mail mail) {
        var content = MailContent.of(mail.raw());
        return Json.object("id", mail.id(), "receivedAt", mail.receivedAt().toString(), "from", mail.sender(),
                "to", mail.recipient(), "subject", mail.subject(), "text", content.text(), "html", content.html(),
                "headers", Json.array(content.headers()),
                "attachments", Json.array(content.attachments().stream().map(each -> Json.object("name", each.name(),
                        "type", each.type(), "size", each.content().length)).toList()));
    }

    private static Html row(Mail mail) {
        return Html.of("""
                <tr><td class="small soft lead">{}</td><td><a href="/mailbox/{}">{}</a></td>
                <td data-name="To">{}</td><td data-name="From" class="soft">{}</td></tr>
                """, Moments.shown(mail.receivedAt()), mail.id(), subject(mail), mail.recipient(), mail.sender());
    }

    private static Html attachments(Mail mail, MailContent content) {
        List<Html> items = new ArrayList<>();
        for (var i = 0; i < content.attachments().size(); i++) {
            var each = content.attachments().get(i);
            items.add(Html.of("""
                    <li><a href="/mailbox/{}/attachments/{}">{}</a> <span class="soft small">{}, {} bytes</span></li>
                    """, mail.id(), i, each.name(), each.type(), each.content().length));
        }
        return Html.of("<section class=\"card\"><h2>Attachments</h2><ul class=\"plain\">{}</ul></section>",
                Html.join(items)).when(!items.isEmpty());
    }

    private static Reply download(String type, String name, byte[] content) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return Reply.of(200, type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream", content)
                .with("Content-Disposition", "attachment; filename=\"" + ascii + "\"")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private Mail find(Call call) {
        var id = call.variable("id");
        return (id.matches("\\d{1,18}") ? mailbox.find(Long.parseLong(id)) : Optional.<Mail>empty())
                .orElseThrow(() -> new BadCall(404, "There is no such mail."));
    }
}
