package org.kontor.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers of a page other than itself: an error page with the right status, or another address. */
public final class Responses {

    private Responses() {
    }

    /** There is no such thing, or not for the one who asks. */
    public static void notFound() {
        fail(404);
    }

    /** There was such a thing once. */
    public static void gone() {
        fail(410);
    }

    /** Too much at once; the page itself says so, and when to come back. A script gets the part that says so. */
    public static void tooMany() {
        var context = FacesContext.getCurrentInstance();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext().setResponseStatus(429);
            context.getExternalContext().setResponseHeader("Retry-After", "60");
        }
    }

    /** The address has moved for good. */
    public static void moved(String address) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().setResponseStatus(301);
        context.getExternalContext().setResponseHeader("Location", address);
        context.responseComplete();
    }

    /** Shows another address of the shop instead; messages of {@link Notices} go with it. */
    public static void see(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the customer to the hosted payment page; 303, so that the browser does not post there. */
    public static void leave(String address) {
        var context = FacesContext.getCurrentInstance();
        if (context.getPartialViewContext().isAjaxRequest()) {
            see(address);
            return;
        }
        context.getExternalContext().setResponseStatus(303);
        context.getExternalContext().setResponseHeader("Location", address);
        context.responseComplete();
    }

    private static void fail(int status) {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
