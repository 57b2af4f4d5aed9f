package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.customer.SignedIn;
import org.kontor.pricelist.Buyers;

/** Whose prices whoever looks at the shop has, so that a page shows what the cart will ask for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class BuyerQueries {

    @Inject
    private SignedIn caller;

    @Inject
    private KnownBuyers known;

    @Inject
    private CartShelf shelf;

    /**
     * The group of the customer who is signed in, and whether the cart of their account is that of a business. Everybody
     * else has the prices of everybody, and no statement is spent on them.
     */
    public Buyers caller() {
        return caller.number().map(me -> known.buyers(me, () -> shelf.vatIdOf(me))).orElse(Buyers.EVERYBODY);
    }
}
