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

    /** The address has moved for good. */
    public static void moved(String address) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().setResponseStatus(301);
        context.getExternalContext().setResponseHeader("Location", address);
        context.responseComplete();
    }

    /** See the other address, on our own site or that of the payment provider: 303, so a post is not repeated. */
    public static void see(String address) {
        var context = FacesContext.getCurrentInstance();
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, address);
            return;
        }
        context.getExternalContext().setResponseStatus(303);
        context.getExternalContext().setResponseHeader("Location", address);
        context.responseComplete();
    }

    private static void redirect(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
