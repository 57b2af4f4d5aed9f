package org.kontor.payment.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRule;

/** The rules of the ways to pay, which belong to the terms of a market: who changes them has locked those. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WayBook {

    @Inject
    private WayShelf shelf;

    /** The rules of a market, whose amounts are in its currency; a way that is missing is for every order. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<PayMethod, WayRule> of(String market, String currency) {
        return shelf.of(market, currency);
    }

    /** From now on the ways of a market are for these orders. */
    public void keep(String market, Map<PayMethod, WayRule> rules) {
        rules.forEach((way, rule) -> shelf.keep(market, way, rule));
    }
}
