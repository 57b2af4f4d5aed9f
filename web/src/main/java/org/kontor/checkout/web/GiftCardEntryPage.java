package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.kontor.cart.CartRefused;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** The code of a gift card in the last step of the checkout, if it was typed and refused. */
@Named
@RequestScoped
public class GiftCardEntryPage {

    private String code;
    private String refusal;

    void refuse(String typed, CartRefused told) {
        code = typed;
        refusal = Texts.INSTANCE.of(told.messageKey(), told.arguments().stream().map(GiftCardEntryPage::shown)
                .toArray());
    }

    private static Object shown(Object argument) {
        return argument instanceof LocalDate day ? Formats.date(day, "date") : argument;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** Why the code was refused; empty where none was. */
    public String getRefusal() {
        return refusal == null ? "" : refusal;
    }

    /** The value of the {@code open} attribute of the box; null leaves it shut. */
    public String getOpen() {
        return isRefused() ? "open" : null;
    }

    public String getCode() {
        return code;
    }
}
