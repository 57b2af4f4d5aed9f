package org.kontor.web;

import org.primefaces.PrimeFaces;

/** Leads the keyboard on after a part of the page was drawn anew; otherwise it would begin at the top again. */
public final class Focus {

    private Focus() {
    }

    /** To the field or button of this id, if it is there; an id is made of our own names and of numbers. */
    public static void on(String id) {
        PrimeFaces.current().executeScript("document.getElementById('" + id + "')?.focus()");
    }
}
