package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;

/** Finance that says for which orders a way to pay is. */
@ApplicationScoped
public class PayRules {

    @Inject
    private PaymentQueries payments;

    @Inject
    private TermsDesk desk;

    @Inject
    private Staff staff;

    /** At home a card and a transfer are for these orders from then on. */
    public void at(WayRule card, WayRule transfer) {
        var now = payments.termsNow("de");
        change(new PaymentTerms("de", now.take(), card, new TransferTerms(true, "Kontor GmbH",
                "DE89370400440532013000", "COBADEFFXXX", 10, 5, transfer), AccountTerms.NONE, now.cardMinutes(),
                now.linkDays(), now.version()));
    }

    /** In another market a card is for these orders from then on. */
    public void abroad(String market, WayRule card) {
        var now = payments.termsNow(market);
        change(new PaymentTerms(market, now.take(), card, now.transfer(), now.account(), now.cardMinutes(),
                now.linkDays(), now.version()));
    }

    public void change(PaymentTerms terms) {
        staff.does(() -> {
            desk.change(terms);
            return null;
        });
    }
}
