package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Messages that came from providers: what waits, what was given up, and a second try. */
@Named
@RequestScoped
public class WebhookPage {

    @Inject
    private InboxDesk desk;

    private List<InboxRow> rows;

    public List<InboxRow> getRows() {
        if (rows == null) {
            rows = desk.list();
        }
        return rows;
    }

    /** A sentence for each version other than ours in which providers write, and what to do about it. */
    public List<String> getStrangeVersions() {
        return getRows().stream().filter(row -> row.version() != null)
                .flatMap(row -> desk.version(row.provider()).filter(ours -> !ours.equals(row.version()))
                        .map(ours -> Texts.INSTANCE.of("operations.messages.version", row.provider(), row.version(), ours))
                        .stream()).distinct().toList();
    }

    public void retry(InboxRow row) {
        retry(row.id(), "/admin/webhooks");
    }

    void retry(long id, String back) {
        Notices.done(desk.retry(id) ? "operations.messages.again" : "operations.messages.already");
        Responses.see(back);
    }

    public String label(String status) {
        return Texts.INSTANCE.get("operations.messages." + status);
    }

    public String tone(String status) {
        return MessageTone.of(status);
    }
}
