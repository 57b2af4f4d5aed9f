package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.shared.inbox.InboxWorker;
import org.kontor.shared.outbox.OutboxDispatcher;

/** Lets tests from outside have all messages delivered now that wait for the next second: what came, then what goes. */
@WebServlet("/it/beat")
public class BeatServlet extends HttpServlet {

    @Inject
    private transient InboxWorker inbox;

    @Inject
    private transient OutboxDispatcher outbox;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Beat.of(inbox::work);
        Beat.of(outbox::dispatch);
    }
}
