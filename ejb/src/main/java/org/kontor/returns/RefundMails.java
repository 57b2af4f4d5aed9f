package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionType;
import org.kontor.shared.Money;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Tells customers that money is on its way back to them, and asks whom it cannot go back to the way it came where to
 * send it.
 */
@ApplicationScoped
class RefundMails implements OutboxHandler {

    private static final Occasion REFUNDED = new Occasion("returns.refunded", "MAIL_REFUNDED");

    private static final Occasion TAKEN_OFF = new Occasion("returns.takenOff", "MAIL_REFUNDED");

    private static final Occasion ACCOUNT_ASKED = new Occasion("returns.account", "MAIL_ACCOUNT_ASKED");

    @Inject
    private OrderLetters letters;

    @Inject
    private RefundQueries refunds;

    @Inject
    private PaymentQueries payments;

    @Inject
    private GiftCardQueries cards;

    @Override
    public String name() {
        return "refund-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("refund.paid") || type.equals(RefundOutcomes.ACCOUNT_WANTED);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var order = letters.about(message);
        if (!message.payload().containsKey("refund")) {
            var amount = Money.ofMinor(message.payload().getJsonNumber("amount").longValueExact(), order.currency());
            letters.send(message, order, ACCOUNT_ASKED, Map.of("amount", amount, "items", List.of(), "way", "TRANSFER"),
                    amount);
            return;
        }
        var refund = refunds.byNumber(message.payload().getString("refund")).orElseThrow();
        if (message.type().equals(RefundOutcomes.ACCOUNT_WANTED)) {
            letters.send(message, order, ACCOUNT_ASKED, Map.of("refund", refund, "amount", refund.amount(),
                    "items", items(order, refund), "way", way(payment(refund), refund)), refund.amount());
            return;
        }
        if (refund.status() == RefundStatus.CREDITED) {
            letters.send(message, order, TAKEN_OFF, Map.of("refund", refund, "items", items(order, refund),
                    "way", "OWED", "card", ""), refund.amount());
            return;
        }
        var payment = payment(refund);
        letters.send(message, order, REFUNDED, Map.of("refund", refund, "items", items(order, refund),
                "way", way(payment, refund), "card", Objects.requireNonNullElse(payment.cardLast4(), "")),
                refund.amount());
    }

    private PaymentView payment(RefundView refund) {
        return payments.of(refund.order().value()).stream().filter(each -> each.transactions().stream()
                .anyMatch(call -> refund.number().equals(call.purpose()))).findFirst().orElseThrow();
    }

    /**
     * Where the money goes: back onto a gift card, which may be stopped, onto a new one, to where it was paid from, or by
     * transfer, when it was paid at the door or came back.
     */
    private String way(PaymentView payment, RefundView refund) {
        if (payment.isGiftCard()) {
            return cards.byPayment(payment.key()).isActive() ? "CARD" : "STOPPED";
        }
        var onCard = payment.transactions().stream().anyMatch(call -> refund.number().equals(call.purpose())
                && call.gateway().equals(PayMethod.GIFT_CARD.gateway()));
        var bounced = payment.transactions().stream().anyMatch(call -> refund.number().equals(call.purpose())
                && call.type() == TransactionType.BOUNCE);
        return onCard ? "CREDIT" : payment.isAtDoor() ? "CASH" : bounced ? "TRANSFER" : "BACK";
    }

    private static List<Map<String, Object>> items(OrderView order, RefundView refund) {
        return refund.lines().stream().map(part -> {
            var line = order.lines().stream().filter(each -> each.id() == part.orderLineId()).findFirst().orElseThrow();
            return Map.<String, Object>of("name", part.units() > 1 ? part.units() + " × " + line.name() : line.name(),
                    "label", Objects.requireNonNullElse(line.optionLabel(), ""), "amount", part.amount());
        }).toList();
    }
}
