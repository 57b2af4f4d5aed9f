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

    public void retry(InboxRow row) {
        desk.retry(row.id());
        Notices.done("operations.messages.again");
        Responses.see("/admin/webhooks");
    }

    public String label(String status) {
        return Texts.INSTANCE.get("operations.messages." + status);
    }

    public String tone(String status) {
        return MessageTone.of(status);
    }
}
