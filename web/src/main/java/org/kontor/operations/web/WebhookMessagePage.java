package org.kontor.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** One message that came from a provider, as it was stored, and a second try where it was not applied. */
@Named
@RequestScoped
public class WebhookMessagePage {

    private static final int LONGEST = 18;

    @Inject
    private InboxDesk desk;

    @Inject
    private WebhookPage list;

    @Inject
    private HttpServletRequest request;

    private String id;
    private InboxRow message;

    /** The number stands in the address; a form asks for the message before its parameters are taken over. */
    @PostConstruct
    void read() {
        id = request.getParameter("id");
    }

    public void load() {
        if (getMessage() == null) {
            Responses.notFound();
        }
    }

    /** Null where there is none. */
    public InboxRow getMessage() {
        if (message == null && id.length() <= LONGEST) {
            message = desk.message(Long.parseLong(id)).orElse(null);
        }
        return message;
    }

    /** What it said, with a line for each value. */
    public String getBody() {
        return JsonMaker.indented(desk.body(getMessage().id()));
    }

    public void retry() {
        list.retry(getMessage().id(), "/admin/webhooks/" + id);
    }

    public boolean isRetryable() {
        return getMessage().isUnapplied() && (request.isUserInRole("finance") || isKeeper());
    }

    /** Whether the list of all messages opens to who looks. */
    public boolean isKeeper() {
        return request.isUserInRole("admin");
    }

    public String getTone() {
        return MessageTone.of(getMessage().status());
    }

    public String getState() {
        return Texts.INSTANCE.get("operations.messages." + getMessage().status());
    }

    /** How it came here. */
    public String getOrigin() {
        return Texts.INSTANCE.get("operations.messages.origin." + getMessage().origin());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
