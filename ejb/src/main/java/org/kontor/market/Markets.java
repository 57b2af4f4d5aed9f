package org.kontor.market;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The markets of the shop; today there is one, its home. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class Markets {

    @Inject
    private MarketTable table;

    /** The market in which the shop is at home. */
    public Market home() {
        return table.home();
    }
}
