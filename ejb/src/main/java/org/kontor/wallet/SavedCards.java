package org.kontor.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.customer.SignedIn;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.NotFound;

/** The cards that the provider keeps for the customer who is signed in, and for no other; it is asked each time. */
@Stateless
@RolesAllowed(SignedIn.ROLE)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class SavedCards {

    @Inject
    private SignedIn me;

    @Inject
    private WalletShelf wallets;

    @Inject
    private CardKeeper keeper;

    /** Whether a payment ever began in the customer's name, so that the provider may know who it is. */
    public boolean isKnown() {
        return wallets.of(number()).isPresent();
    }

    /** The newest first. */
    public List<SavedCard> all() throws KeeperSilent {
        var payer = payer();
        return payer == null ? List.of() : ofPayer(payer);
    }

    /**
     * Has a card forgotten, with all its copies. What is not (any more) among the customer's own is left alone without
     * a word: it was removed a moment ago, or is somebody else's, of which nobody is told.
     */
    public void remove(String id) throws KeeperSilent {
        var payer = payer();
        if (payer != null) {
            keeper.remove(payer, id).ifPresent(card -> wallets.removed(number(), card));
        }
    }

    /** Forgets the customer at the provider, with all cards: here at once, there as soon as the provider answers. */
    public void forget() {
        wallets.forget(number());
    }

    private List<SavedCard> ofPayer(String payer) throws KeeperSilent {
        var cards = keeper.cards(payer);
        if (cards.isEmpty()) {
            wallets.lost(payer);
        }
        return cards.orElse(List.of());
    }

    private String payer() {
        return wallets.of(number()).map(WalletShelf.Wallet::payer).orElse(null);
    }

    private CustomerNumber number() {
        return me.number().orElseThrow(() -> new NotFound("account", "yours"));
    }
}
