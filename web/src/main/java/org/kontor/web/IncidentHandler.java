package org.kontor.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.shared.DomainException;
import org.kontor.shared.NotFound;
import org.kontor.shared.database.DatabaseAway;
import org.kontor.shared.database.Unstorable;
import org.kontor.shared.outage.Outage;
import org.primefaces.csp.CspException;

/**
 * Five ways out of a failure: a refusal of the trade becomes a message on the page that asked, and so does a text that
 * no column holds; a page that was open too long is opened again with one line that says so; without a database the shop
 * asks for patience; everything else is a bug, logged once under an incident number that the person sees too.
 */
public class IncidentHandler extends ExceptionHandlerWrapper {

    /** The request attribute with the number of the incident, for the error page. */
    static final String INCIDENT = "kontor.incident";
    private static final Logger LOG = Logger.getLogger(IncidentHandler.class.getName());
    /** After how many seconds to come back when the database is away or busy. */
    public static final String RETRY_SECONDS = "30";
    private static final SecureRandom RANDOM = new SecureRandom();

    public IncidentHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            var failure = cause(events.next().getContext().getException());
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, failure);
            }
        }
    }

    private static Throwable cause(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && !known(cause)) {
            cause = cause.getCause();
        }
        return known(cause) ? cause : thrown;
    }

    private static boolean known(Throwable thrown) {
        return thrown instanceof DomainException || thrown instanceof EJBAccessException || expired(thrown);
    }

    private static boolean expired(Throwable thrown) {
        return thrown instanceof ViewExpiredException || thrown instanceof CspException
                || thrown instanceof ProtectedViewException;
    }

    private static void answer(FacesContext context, Throwable failure) {
        try {
            if (failure instanceof NotFound) {
                turnAway(context, HttpServletResponse.SC_NOT_FOUND, "web.gone");
            } else if (failure instanceof EJBAccessException) {
                turnAway(context, HttpServletResponse.SC_FORBIDDEN, "web.notYours");
            } else if (expired(failure)) {
                again(context, Notices.warning("web.expired"));
            } else if (failure instanceof DomainException refusal) {
                refuse(context, Notices.error(refusal.messageKey(), refusal.arguments()));
            } else if (DatabaseAway.isReasonOf(failure) || DatabaseAway.isBusy(failure)) {
                away(context, failure);
            } else if (Unstorable.isReasonOf(failure)) {
                refuseUnstorable(context);
            } else {
                report(context, failure);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** A button would do nothing at all if only the status of its answer said so: the page is opened again and says it. */
    private static void turnAway(FacesContext context, int status, String why) throws IOException {
        if (context.getPartialViewContext().isAjaxRequest() && !context.getExternalContext().isResponseCommitted()) {
            again(context, Notices.error(why));
        } else {
            fail(context, status);
        }
    }

    private static void fail(FacesContext context, int status) throws IOException {
        context.getExternalContext().responseSendError(status, null);
        context.responseComplete();
    }

    /** An address that asks for what no database holds has nothing; a form is told, and keeps what was typed. */
    private static void refuseUnstorable(FacesContext context) throws IOException {
        LOG.log(Level.WARNING, () -> "No column holds what was sent to " + Addresses.path(context));
        if (context.isPostback()) {
            refuse(context, Notices.error("web.unstorable"));
        } else {
            fail(context, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void refuse(FacesContext context, FacesMessage message) throws IOException {
        if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || context.getViewRoot() == null) {
            again(context, message);
        } else {
            context.addMessage(null, message);
            Notices.fault(context);
            context.renderResponse();
        }
    }

    /** No bug: the same request will do in a moment, and the page says so. */
    private static void away(FacesContext context, Throwable failure) throws IOException {
        if (!Outage.OF_THE_DATABASE.tells(failure)) {
            LOG.log(Level.WARNING, () -> "The database is busy: " + Addresses.path(context) + " not served: " + failure);
        }
        var external = context.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            external.setResponseHeader("Retry-After", RETRY_SECONDS);
            fail(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        context.responseComplete();
    }

    private static void report(FacesContext context, Throwable failure) throws IOException {
        var external = context.getExternalContext();
        var number = number();
        LOG.log(Level.SEVERE, failure, () -> "Incident " + number + " at " + Addresses.path(context));
        if (context.getPartialViewContext().isAjaxRequest() && !external.isResponseCommitted()) {
            again(context, Notices.error("web.incident", number));
            return;
        }
        external.getRequestMap().put(INCIDENT, number);
        if (!external.isResponseCommitted()) {
            external.responseReset();
            fail(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        context.responseComplete();
    }

    /** Opens the same address again; the message waits for it in the session. */
    private static void again(FacesContext context, FacesMessage message) throws IOException {
        var external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        context.addMessage(null, message);
        external.redirect(Addresses.pathAndQuery(context));
        context.responseComplete();
    }

    private static String number() {
        return Long.toString(RANDOM.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
    }

    /** Where the request was sent to, before it was forwarded to a view. */
    static final class Addresses {

        private Addresses() {
        }

        static String path(FacesContext context) {
            var shown = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
            return shown == null ? "/" : shown.toString();
        }

        static String pathAndQuery(FacesContext context) {
            var query = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_QUERY_STRING);
            return query == null ? path(context) : path(context) + "?" + query;
        }
    }
}
