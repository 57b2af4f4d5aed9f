package org.kontor.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.payment.ways.WayBook;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.NotFound;

/** Where staff of finance say how customers pay. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class TermsDesk {

    @Inject
    private Payments payments;

    @Inject
    private WayBook rules;

    @Inject
    private Markets markets;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /**
     * Changes the terms of a market, unless somebody else did so since they were read; one that had the terms of the
     * home has its own from then on. Refuses transfers and invoices elsewhere: the bank account is kept in the home
     * currency.
     */
    public void change(PaymentTerms wanted) {
        var market = markets.all().stream().filter(each -> each.code().equals(wanted.market())).findFirst()
                .orElseThrow(() -> new NotFound("market", wanted.market()));
        payments.termsForUpdate(markets.home().code());
        var terms = payments.termsForUpdate(market.code());
        var before = payments.termsNow(market.code());
        if (before.version() != wanted.version()) {
            throw new Conflict("payment terms", wanted.market());
        }
        requireFit(wanted, market);
        var stamp = actor.stamp("", clock.now());
        terms.ifPresentOrElse(own -> own.change(wanted, stamp), () -> payments.add(new MarketTerms(wanted, stamp)));
        rules.keep(market.code(), wanted.rules());
        payments.forgetTerms();
        audit.changed("payment.terms", "market", wanted.market(), new TermsDifference(before, wanted).changes());
    }

    private static void requireFit(PaymentTerms wanted, Market market) {
        if (!market.home() && (wanted.transfer().offered() || wanted.account().offered()
                || wanted.cash().offered())) {
            throw new PaymentRefused("payment.refused.atHome");
        }
        if (wanted.rules().values().stream().anyMatch(rule -> !rule.speaks(market.currency()))) {
            throw new PaymentRefused("payment.refused.wayAmount");
        }
        if (wanted.account().offered() && wanted.account().isForNobody()) {
            throw new PaymentRefused("payment.refused.accountGroup");
        }
    }
}
