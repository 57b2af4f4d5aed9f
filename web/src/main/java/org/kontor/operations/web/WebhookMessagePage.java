package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** One message that came from a provider, as it was stored, and a second try where it was not applied. */
@Named
@RequestScoped
public class WebhookMessagePage {

    @Inject
    private InboxDesk desk;

    @Inject
    private HttpServletRequest request;

    private long id;
    private InboxRow message;

    public InboxRow getMessage() {
        if (message == null) {
            message = desk.message(id);
        }
        return message;
    }

    /** What it said, with a line for each value. */
    public String getBody() {
        return JsonMaker.indented(desk.body(id));
    }

    public void retry() {
        desk.retry(id);
        Notices.done("operations.messages.again");
        Responses.see("/admin/webhooks/" + id);
    }

    public boolean isRetryable() {
        return getMessage().isUnapplied() && (request.isUserInRole("finance") || request.isUserInRole("admin"));
    }

    public String getTone() {
        return MessageTone.of(getMessage().status());
    }

    public String getState() {
        return Texts.INSTANCE.get("operations.messages." + getMessage().status());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
