package org.kontor.returns.tax;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.invoicing.Invoicing;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundApprovals;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundRequestView;
import org.kontor.returns.RefundView;
import org.kontor.returns.Refunds;
import org.kontor.returns.tax.TaxBack.Outcome;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.tax.VatRechecks;

/**
 * Where finance deals with orders that were taxed because nobody could be asked about a VAT id: asks once more, or gives
 * the tax back that was not owed. Nothing goes back by itself.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TaxRefunds {

    private static final String REASON = "The VAT ID was confirmed: VAT that was not owed";

    @Inject
    private OrderQueries orders;

    @Inject
    private Invoicing invoicing;

    @Inject
    private VatRechecks rechecks;

    @Inject
    private Refunds refunds;

    @Inject
    private RefundQueries granted;

    @Inject
    private RefundApprovals approvals;

    @Inject
    private AuditTrail audit;

    /**
     * Corrects the documents of an order and gives its tax back; pressed twice it gives once. Refused while something of
     * it is to be sent or invoiced, for its documents are corrected once and in whole, and while nobody has confirmed
     * its VAT id.
     */
    public TaxBack giveBack(OrderNumber number) {
        var order = orders.byNumber(number).orElseThrow(() -> new NotFound("order", number));
        var given = given(number);
        if (!given.isEmpty()) {
            return new TaxBack(Outcome.GIVEN, given);
        }
        var charged = charged(order);
        if (charged.isEmpty()) {
            rechecks.settle(number);
            return new TaxBack(Outcome.NOTHING, List.of());
        }
        if (!rechecks.isConfirmed(number)) {
            return givenMeanwhile(number);
        }
        var refunded = refunds.grant(new GrantRefund(number, charged.entrySet().stream().map(line ->
                new GrantRefund.Line(line.getKey(), 0, line.getValue(), GoodsFate.TAX)).toList(), REASON, key(number)));
        return new TaxBack(refunded.isEmpty() ? Outcome.ASKED : Outcome.GIVEN, refunded);
    }

    /** Somebody else's press settles the question that this one still found open. */
    private TaxBack givenMeanwhile(OrderNumber number) {
        var given = given(number);
        if (given.isEmpty()) {
            throw new RefundRefused("returns.refused.taxOwed", number);
        }
        return new TaxBack(Outcome.GIVEN, given);
    }

    private List<RefundView> given(OrderNumber number) {
        return granted.of(number).stream().filter(refund -> refund.lines().stream()
                .anyMatch(line -> line.goods() == GoodsFate.TAX)).toList();
    }

    private Map<Long, Money> charged(OrderView order) {
        return order.isEndedUnpaid() ? Map.of() : invoicing.taxCharged(order)
                .orElseThrow(() -> new RefundRefused("returns.refused.taxLater", order.number()));
    }

    /** Once declined by a second person, it can be asked for anew. */
    private IdempotencyKey key(OrderNumber number) {
        var declined = approvals.of(number).stream().filter(request -> request.reason().equals(REASON)
                && request.status() == RefundRequestView.Status.DECLINED).count();
        return IdempotencyKey.of("tax-of", number, declined);
    }

    /** Asks for another month where nobody answered. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void askAgain(OrderNumber number) {
        if (rechecks.again(number)) {
            audit.record("returns.taxAsk", "order", number.value(), null);
        }
    }
}
