package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.kontor.cart.BuyerQueries;
import org.kontor.pricelist.Buyers;

/** Whose prices the visitor of the shop sees, asked once for a page. */
@RequestScoped
public class ShopBuyer {

    @Inject
    private BuyerQueries buyers;

    private Buyers who;

    /** Those of everybody until somebody signs in. */
    public Buyers who() {
        if (who == null) {
            who = buyers.caller();
        }
        return who;
    }
}
