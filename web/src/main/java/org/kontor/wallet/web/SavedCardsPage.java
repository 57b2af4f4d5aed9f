package org.kontor.wallet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.customer.web.AccountEntry;
import org.kontor.shared.BusinessClock;
import org.kontor.wallet.KeeperSilent;
import org.kontor.wallet.SavedCards;

/** The saved cards of a customer, as the payment provider lists them now. */
@Named
@RequestScoped
public class SavedCardsPage {

    static final String HOME = "/account/cards";

    @Inject
    private SavedCards saved;

    @Inject
    private AccountEntry entry;

    @Inject
    private BusinessClock clock;

    private List<CardLine> cards = List.of();
    private boolean known;
    private boolean silent;
    private String done;

    public void load() {
        if (!entry.isOpen(HOME)) {
            return;
        }
        known = saved.isKnown();
        try {
            var today = clock.today();
            cards = saved.all().stream().map(card -> CardLine.of(card, today)).toList();
        } catch (KeeperSilent silence) {
            silent = true;
        }
    }

    public List<CardLine> getCards() {
        return cards;
    }

    public boolean isNone() {
        return cards.isEmpty() && !silent;
    }

    /** Whether the provider knows who this is, with or without cards. */
    public boolean isKnown() {
        return known;
    }

    /** Whether the provider does not answer at the moment. */
    public boolean isSilent() {
        return silent;
    }

    public boolean isRemoved() {
        return "removed".equals(done);
    }

    public boolean isForgotten() {
        return "forgotten".equals(done);
    }

    public boolean isKept() {
        return "nothing".equals(done);
    }

    /** What was done just now, if anything. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
