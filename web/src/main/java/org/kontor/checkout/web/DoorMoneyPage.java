package org.kontor.checkout.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.kontor.checkout.cash.CollectionDesk;
import org.kontor.checkout.cash.OpenCollection;
import org.kontor.checkout.cash.OpenCollection.Kind;
import org.kontor.shared.DomainException;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** What finance does about money at doors, row by row of the page of all that needs a look. */
@Named
@ViewScoped
public class DoorMoneyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/unresolved";
    private static final String SAID = "checkout.unresolved.door.";

    @Inject
    private CollectionDesk desk;

    private final Map<String, String> words = new HashMap<>();

    /** What was typed beside a parcel: a sum or a reason. */
    public Map<String, String> getWords() {
        return words;
    }

    public String what(OpenCollection one) {
        return Texts.INSTANCE.of(SAID + one.kind(), one.parcel() == null ? one.order() : one.parcel());
    }

    /** Whether it is decided here. */
    public boolean isDecidable(OpenCollection one) {
        return switch (one.kind()) {
            case NOT_TOLD, LESS, MISSING, NOT_PAID_OUT -> true;
            case CAME_BACK, NO_PARCEL -> false;
        };
    }

    /** Whether something has to be typed before. */
    public boolean isAsked(OpenCollection one) {
        return isDecidable(one) && one.kind() != Kind.NOT_TOLD;
    }

    public String ask(OpenCollection one) {
        return Texts.INSTANCE.of(SAID + "ask." + one.kind());
    }

    public String action(OpenCollection one) {
        return Texts.INSTANCE.get(SAID + "do." + one.kind());
    }

    /** Whether something is to be done on another page. */
    public boolean isElsewhere(OpenCollection one) {
        return one.kind() != Kind.NOT_TOLD && one.kind() != Kind.MISSING;
    }

    /** Where the goods are taken back or money taken off, or the money of the carrier is entered. */
    public String place(OpenCollection one) {
        return one.kind() == Kind.NOT_PAID_OUT ? "/admin/receipts" : "/admin/orders/" + one.order() + "/refund";
    }

    public String link(OpenCollection one) {
        return Texts.INSTANCE.get(SAID + "go." + one.kind());
    }

    public void decide(OpenCollection one) {
        var typed = words.get(one.parcel());
        try {
            switch (one.kind()) {
                case NOT_TOLD -> desk.confirm(one.parcel());
                case LESS -> {
                    var amount = MoneyInput.read(typed, one.amount().currency());
                    if (amount.isEmpty()) {
                        Notices.refused("checkout.refused.collectedSum");
                        Responses.see(HERE);
                        return;
                    }
                    desk.confirm(one.parcel(), amount.get());
                }
                case MISSING -> desk.declareLost(one.parcel(), typed);
                case NOT_PAID_OUT -> desk.writeOff(one.parcel(), typed);
                case CAME_BACK, NO_PARCEL -> throw new IllegalStateException("decided elsewhere");
            }
            Notices.done("checkout.unresolved.done");
        } catch (DomainException refused) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
        }
        Responses.see(HERE);
    }
}
