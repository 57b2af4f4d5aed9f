package org.kontor.checkout.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.PayLinks;
import org.kontor.checkout.WaitingLine;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.WaitingQueries;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Tells customers what became of their order before anything is sent: confirmed, not paid in time, or paid too late;
 * and of a payment that fell through or brought too little, unless it is paid by then.
 */
@ApplicationScoped
class OrderMails implements OutboxHandler {

    private static final String CONFIRMED = "order.confirmed";
    private static final String EXPIRED = "order.expired";
    private static final String FAILED = "payment.failed";
    private static final String SHORT = "payment.short";
    private static final Map<String, Occasion> OCCASIONS = Map.of(
            CONFIRMED, new Occasion("checkout.confirmed", "MAIL_CONFIRMED"),
            EXPIRED, new Occasion("checkout.expired", "MAIL_EXPIRED"),
            "payment.returned", new Occasion("checkout.returned", "MAIL_RETURNED"),
            "payment.twice", new Occasion("checkout.twice", "MAIL_TWICE"),
            "payment.ended", new Occasion("checkout.ended", "MAIL_ENDED"),
            FAILED, new Occasion("checkout.failed", "MAIL_FAILED"),
            SHORT, new Occasion("checkout.short", "MAIL_PART"),
            PayLinks.MESSAGE, new Occasion("checkout.payLink", "MAIL_PAY_LINK"));
    private static final Occasion AGREE = new Occasion("checkout.agreeLink", "MAIL_PAY_LINK");

    @Inject
    private OrderLetters letters;

    @Inject
    private PaymentQueries payments;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private PayLinks payLinks;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "order-mails";
    }

    @Override
    public boolean hears(String type) {
        return OCCASIONS.containsKey(type);
    }

    /** Who did not pay in time may order again: the link leads to the order, where one press does so. */
    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var order = letters.about(message);
        if (message.type().equals(PayLinks.MESSAGE)) {
            invite(message, order);
        } else if (order.isPayable() || !message.type().equals(FAILED) && !message.type().equals(SHORT)) {
            letters.send(message, order, OCCASIONS.get(message.type()), switch (message.type()) {
                case EXPIRED -> Map.of("link", address.of("/order/" + order.number() + "?key=" + order.accessKey()));
                case CONFIRMED -> confirmed(order);
                case FAILED -> time(order);
                case SHORT -> rest(order);
                default -> Map.of();
            });
        }
    }

    private static Map<String, Object> time(OrderView order) {
        return Map.of("until", order.payUntil(), "timed", order.status() == OrderStatus.PENDING_PAYMENT);
    }

    private Map<String, Object> rest(OrderView order) {
        var says = new HashMap<>(time(order));
        var open = payLinks.unpaid(order);
        says.putAll(Map.of("open", open, "came", order.due().minus(open)));
        return says;
    }

    /** Who has paid meanwhile, or no longer can, needs no link; who pays all with gift cards only agrees. */
    private void invite(OutboxMessage message, OrderView order) throws MailNotSent {
        if (order.isPayable()) {
            var open = payLinks.unpaid(order);
            letters.send(message, order, open.isPositive() ? OCCASIONS.get(message.type()) : AGREE, Map.of("open", open,
                    "until", order.payUntil(), "link", address.of(payLinks.path(order))));
        }
    }

    /** Where nobody knows when goods come, no day is named for the delivery. */
    private Map<String, Object> confirmed(OrderView order) {
        var lots = waiting.ofOrder(order.number(), order.goodsSkus());
        var paid = payments.of(order.number().value());
        var door = Money.sum(order.currency(), paid.stream().filter(PaymentView::isAtDoor).map(PaymentView::owed).toList());
        return Map.of("waits", WaitingLine.of(order, lots), "atDoor", door.isPositive(), "door", door,
                "later", paid.stream().filter(PaymentView::isOnAccount).map(PaymentView::netDays).findFirst().orElse(0),
                "overdue", lots.values().stream().anyMatch(Allotment::isDayUnknown),
                "reserved", order.paymentStatus() == PaymentProgress.AUTHORIZED
                        || paid.stream().anyMatch(PaymentView::isReservedOnly),
                "terms", address.of("/order/" + order.number() + "/terms?key=" + order.accessKey()),
                "split", split(paid), "mailed", order.goodsLines().isEmpty(),
                "held", order.isHeldBy(HoldKind.REVIEW));
    }

    /** With what an order is paid, once a gift card is among it. */
    private static List<PaymentView> split(List<PaymentView> all) {
        var paid = all.stream().filter(payment -> payment.status().isLive() && payment.covered().isPositive()).toList();
        return paid.stream().anyMatch(PaymentView::isGiftCard) ? paid : List.of();
    }
}
