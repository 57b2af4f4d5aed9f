package org.kontor.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Has the provider forget a customer, until it has done so. */
@ApplicationScoped
class ForgetPayer implements OutboxHandler {

    @Inject
    private WalletShelf wallets;

    @Inject
    private CardKeeper keeper;

    @Override
    public String name() {
        return "wallet-forget";
    }

    @Override
    public boolean hears(String type) {
        return type.equals(WalletShelf.FORGET);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void handle(OutboxMessage message) throws KeeperSilent {
        var occasion = message.payload().getString("occasion");
        var whom = wallets.toForget(occasion);
        if (whom.isPresent()) {
            keeper.forget(whom.get());
            wallets.forgotten(occasion);
        }
    }
}
