package org.kontor.promotion.web;

/** A code that a cart holds, and what it does or why it does nothing. */
public record CodeState(String code, boolean applied, String words) {

    public String styleClass() {
        return applied ? "code code-on" : "code code-off";
    }
}
