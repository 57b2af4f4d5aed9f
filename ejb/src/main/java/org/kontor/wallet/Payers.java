package org.kontor.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.kontor.customer.SignedIn;

/** As whom a payment is made at the provider, so that it offers the payer's own cards. Called by flows. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Payers {

    private static final Logger LOG = System.getLogger(Payers.class.getName());

    @Inject
    private SignedIn signedIn;

    @Inject
    private WalletShelf wallets;

    @Inject
    private CardKeeper keeper;

    /**
     * Notes, with a payment that is written down, that it begins in the name of who is signed in; not for guests, and
     * not for the order of another customer.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void join(String paymentKey, long customerOfOrder) {
        signedIn.customer().filter(me -> me.id() == customerOfOrder).ifPresent(me -> wallets.join(me.id(), paymentKey));
    }

    /**
     * The provider's own number of who pays; empty for guests. The first payment has the customer enrolled there. A
     * provider that does not do so is no reason not to be paid: that payment goes without. Asked again, the answer is
     * the same.
     */
    public Optional<String> of(String paymentKey) {
        var joined = wallets.joined(paymentKey);
        if (joined.isEmpty() || joined.get().decided()) {
            return joined.map(WalletShelf.Joined::payer);
        }
        return wallets.decide(paymentKey, joined.get().wallet().map(this::payer).orElse(null));
    }

    /** The provider says that it knows no such payer, as when its own people deleted it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void lost(String payer) {
        wallets.lost(payer);
    }

    private String payer(WalletShelf.Wallet wallet) {
        return wallet.payer() == null ? enrol(wallet) : wallet.payer();
    }

    private String enrol(WalletShelf.Wallet wallet) {
        try {
            var payer = keeper.enrol(wallet.asEnrolment());
            return wallets.keep(wallet, payer) ? payer : null;
        } catch (KeeperSilent silence) {
            LOG.log(Level.WARNING, () -> "Customer " + wallet.customer() + " pays without being enrolled: " + silence);
            wallets.missed(wallet, silence.brokeDown());
            return null;
        }
    }
}
