package org.kontor.returns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.returns.RefundApprovals;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where administrators set above which amount two people decide about a refund. */
@Named
@ViewScoped
public class RefundLimitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Markets markets;

    @Inject
    private RefundApprovals approvals;

    private List<Limit> limits;

    /** The field of one currency, as typed. */
    public static class Limit implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String currency;
        private final String before;
        private String amount;

        Limit(String currency, String amount) {
            this.currency = currency;
            this.before = amount;
            this.amount = amount;
        }

        private boolean isNone() {
            return amount == null || amount.isBlank();
        }

        private Optional<Money> money() {
            return MoneyInput.read(amount, currency).filter(Money::isPositive);
        }

        private boolean isChanged() {
            return !before.equals(isNone() ? "" : Formats.input(money().orElseThrow()));
        }

        public String getCurrency() {
            return currency;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    public void load() {
        var set = approvals.limits().stream().collect(Collectors.toMap(Money::currency, Formats::input));
        limits = markets.all().stream().map(Market::currency).distinct()
                .map(currency -> new Limit(currency, set.getOrDefault(currency, ""))).toList();
    }

    public List<Limit> getLimits() {
        return limits;
    }

    public void save() {
        var wrong = false;
        for (var index = 0; index < limits.size(); index++) {
            if (!limits.get(index).isNone() && limits.get(index).money().isEmpty()) {
                Notices.wrong("limit:" + index + ":amount", "returns.refused.limit");
                wrong = true;
            }
        }
        if (!wrong) {
            limits.stream().filter(Limit::isChanged).forEach(limit -> approvals.change(limit.currency,
                    limit.isNone() ? null : limit.money().orElseThrow()));
            Notices.done("returns.limit.saved");
            Responses.see("/admin/settings/refunds");
        }
    }
}
