package org.kontor.checkout.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.byhand.ByHand;
import org.kontor.checkout.byhand.ReservedMoney;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/**
 * Where finance takes or lets go what is reserved for an order. The key is made with the page, and what it shows is part
 * of the press: pressing twice does it once, and a page that is out of date is refused.
 */
@Named
@ViewScoped
public class ReservedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MARK = 12;
    private static final Set<String> MOVED = Set.of("checkout.refused.paymentMoved", "checkout.refused.nothingReserved");

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private ReservedMoney money;

    private String number;
    private long paymentId;
    private String key;
    private String amount;
    private String reason;
    private boolean sure;
    private Money reserved;
    private Money most;
    private String card;
    private boolean once;
    private boolean needed;

    public void load() {
        var order = OrderNumber.read(number).flatMap(orders::forStaff).orElseThrow(() -> new NotFound("order", number));
        var all = payments.of(order.number().value());
        all.stream().filter(payment -> payment.isReserving() && !payment.isGiftCard()
                && payment.capturable().isPositive()).findFirst().ifPresent(payment -> show(order, payment,
                        order.due().minus(Money.sum(order.currency(), all.stream().map(PaymentView::taken).toList()))));
    }

    private void show(OrderView order, PaymentView payment, Money missing) {
        paymentId = payment.id();
        key = ByHand.key(paymentId, Tokens.fresh().substring(0, MARK)).value();
        reserved = payment.capturable();
        most = missing.min(reserved);
        amount = most.isPositive() ? Formats.input(most) : "";
        card = payment.cardLast4() == null ? payment.method() : Texts.INSTANCE.of("checkout.reserved.card",
                capital(payment.cardBrand()), payment.cardLast4());
        once = !payment.severalCaptures();
        needed = order.openUnits() > 0 && missing.isPositive();
    }

    /** Providers write brands small. */
    private static String capital(String brand) {
        return brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
    }

    public void take() {
        var wanted = MoneyInput.read(amount, most.currency());
        if (wanted.isEmpty()) {
            Notices.wrong("amount", "checkout.refused.takeAmount");
        } else if (agreed()) {
            tried(() -> money.take(wish(), wanted.get())).ifPresent(after -> tell(after, "checkout.reserved.taken"));
        }
    }

    public void letGo() {
        if (agreed()) {
            tried(() -> money.letGo(wish())).ifPresent(after -> tell(after, "checkout.reserved.gone"));
        }
    }

    /** Money that moved since it was seen is shown as it is now: who is told to look again has something to look at. */
    private Optional<PaymentView> tried(Supplier<PaymentView> deed) {
        try {
            return Optional.of(deed.get());
        } catch (CheckoutRefused refused) {
            if (!MOVED.contains(refused.messageKey())) {
                throw refused;
            }
            Notices.refused(refused.messageKey());
            Responses.see("/admin/orders/" + number + "/reserved");
            return Optional.empty();
        }
    }

    private boolean agreed() {
        if (!sure) {
            Notices.wrong(null, "checkout.refused.unsure");
        }
        return sure;
    }

    private ByHand wish() {
        return new ByHand(OrderNumber.parse(number), paymentId, reserved, reason, new IdempotencyKey(key));
    }

    /** What the provider said of it, or that it has not said anything yet. */
    private void tell(PaymentView after, String done) {
        var last = after.transactions().get(after.transactions().size() - 1);
        var call = after.transactions().stream().filter(each -> each.key().equals(key)).findFirst().orElse(last);
        if (call.status() == TransactionStatus.SUCCESS) {
            Notices.done(done);
        } else if (call.status() == TransactionStatus.FAILED) {
            Notices.refused("checkout.reserved.failed", Optional.ofNullable(call.answer()).orElse(""));
        } else {
            Notices.refused("checkout.reserved.open");
        }
        Responses.see("/admin/orders/" + number);
    }

    /** Whether there is anything to take or to let go. */
    public boolean isAny() {
        return reserved != null;
    }

    public Money getReserved() {
        return reserved;
    }

    public Money getMost() {
        return most;
    }

    public boolean isTakeable() {
        return most != null && most.isPositive();
    }

    public String getCard() {
        return card;
    }

    /** Whether the card lets money be taken only once, so that what is not taken is let go. */
    public boolean isOnce() {
        return once;
    }

    /** Whether the order still needs the money for goods that were not sent. */
    public boolean isNeeded() {
        return needed;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public boolean isSure() {
        return sure;
    }
}
