package org.kontor.returns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.ordering.OrderQueries;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundApprovals;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.returns.Refunds;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Where staff give money back, line by line. The key is made with the page: pressing twice pays once. */
@Named
@ViewScoped
public class RefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderQueries orders;

    @Inject
    private RefundQueries queries;

    @Inject
    private Refunds refunds;

    @Inject
    private RefundApprovals approvals;

    private String number;
    private String key;
    private String reason;
    private boolean asCredit;
    private boolean unsent;
    private String currency;
    private List<RefundForm> lines;

    public void load() {
        var order = OrderNumber.read(number).flatMap(orders::forStaff).orElseThrow(() -> new NotFound("order", number));
        var left = queries.refundable(order).stream()
                .collect(Collectors.toMap(line -> line.orderLineId(), line -> line));
        lines = order.lines().stream().filter(line -> left.get(line.id()).money().isPositive())
                .map(line -> new RefundForm(line, left.get(line.id()), order.isDivided())).collect(Collectors.toList());
        unsent = left.values().stream().anyMatch(line -> line.unsent() > 0);
        currency = order.currency();
        key = "refund:" + number + ":" + Tokens.fresh();
    }

    /** Fills in everything that is left. */
    public void takeAll() {
        lines.forEach(RefundForm::takeAll);
    }

    public Money getTotal() {
        try {
            return Money.sum(currency, lines.stream().filter(RefundForm::isWanted).map(RefundForm::money).toList());
        } catch (RefundRefused notYetRight) {
            return Money.zero(currency);
        }
    }

    public void grant() {
        if (isWrong()) {
            return;
        }
        try {
            send();
        } catch (RefundRefused refused) {
            Notices.wrong(refused.messageKey().equals("returns.refused.reason") ? "reason" : null,
                    refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** Says at their fields what is wrong with the lines. */
    private boolean isWrong() {
        var wrong = false;
        for (var index = 0; index < lines.size(); index++) {
            var at = "line:" + index + ":";
            var fault = lines.get(index).wrong();
            fault.ifPresent(each -> Notices.wrong(at + each.field(), each.key(), each.arguments()));
            wrong |= fault.isPresent();
        }
        return wrong;
    }

    private void send() {
        var wishes = lines.stream().filter(RefundForm::isWanted).map(RefundForm::wish).toList();
        var granted = refunds.grant(new GrantRefund(OrderNumber.parse(number), wishes, reason,
                new IdempotencyKey(key), asCredit));
        granted.forEach(RefundPage::tell);
        if (granted.isEmpty()) {
            Notices.done("returns.waits");
        }
        Responses.see("/admin/orders/" + number);
    }

    static void tell(RefundView refund) {
        if (refund.status() == RefundStatus.PAID_OUT || refund.status() == RefundStatus.CREDITED) {
            Notices.done(refund.status() == RefundStatus.PAID_OUT ? "returns.done" : "returns.takenOff",
                    refund.number());
        } else {
            Notices.refused(refund.status() == RefundStatus.FAILED ? "returns.failed" : "returns.open",
                    refund.number());
        }
    }

    /** Above how much two people decide, in words; empty without a limit. */
    public String getLimit() {
        return approvals.limit(currency).map(limit -> Texts.INSTANCE.of("returns.waits.limit", limit)).orElse("");
    }

    /** Whether units of anything can come back; of what was not sent the price alone can be reduced. */
    public boolean isCounting() {
        return lines.stream().anyMatch(RefundForm::isItem);
    }

    /** Whether units can be called off, which is another page. */
    public boolean isUnsent() {
        return unsent;
    }

    public boolean isAsCredit() {
        return asCredit;
    }

    public void setAsCredit(boolean asCredit) {
        this.asCredit = asCredit;
    }

    public List<RefundForm> getLines() {
        return lines;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getKey() {
        return key;
    }
}
