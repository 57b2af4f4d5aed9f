package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.shared.outbox.OutboxDesk;
import org.kontor.shared.outbox.OutboxRow;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Messages that leave the shop: what waits, what was given up, and a second try. */
@Named
@RequestScoped
public class OutboxPage {

    @Inject
    private OutboxDesk desk;

    private List<OutboxRow> rows;

    public List<OutboxRow> getRows() {
        if (rows == null) {
            rows = desk.list();
        }
        return rows;
    }

    public void retry(OutboxRow row) {
        desk.retry(row.eventId(), row.handler());
        Notices.done("operations.messages.again");
        Responses.see("/admin/outbox");
    }

    public String label(String status) {
        return Texts.INSTANCE.get("operations.messages." + status);
    }

    public String tone(String status) {
        return MessageTone.of(status);
    }
}
