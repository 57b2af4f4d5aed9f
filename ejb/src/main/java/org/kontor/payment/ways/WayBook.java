package org.kontor.payment.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRule;

/** The rules of the ways to pay, which belong to the terms of a market: who changes them has locked those. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WayBook {

    @Inject
    private WayShelf shelf;

    /**
     * The rules of a market, whose amounts are in its currency; a way that is missing is for every order.
     *
     * @param version of the terms that were read; empty where those have changed since, so that they are read again
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Map<PayMethod, WayRule>> of(String market, String currency, long version) {
        return shelf.of(market, currency, version);
    }

    /** From now on the ways of a market are for these orders. */
    public void keep(String market, Map<PayMethod, WayRule> rules) {
        rules.forEach((way, rule) -> {
            if (way == PayMethod.COD && rule.equals(CashTerms.NONE.rule())) {
                shelf.forget(market, way); // servers of the version before know no such way, and read no such rule
            } else {
                shelf.keep(market, way, rule);
            }
        });
    }
}
