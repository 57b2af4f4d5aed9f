package org.kontor.security.web;

import jakarta.faces.context.FacesContext;

/** A one-time link on its way to the page that shows it, once, to the administrator who made it. */
final class OnceLink {

    private static final String NAME = "kontor.onceLink";

    private OnceLink() {
    }

    static void hand(String address) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NAME, address);
    }

    /** The link that was just made, if any. */
    static String taken() {
        return (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(NAME);
    }
}
