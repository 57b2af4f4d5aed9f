package org.kontor.ordering.web;

import java.time.Instant;
import org.kontor.payment.PaymentMoment;
import org.kontor.shared.Money;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Texts;

/**
 * A line in the story of an order's money: an arrow of a payment, a call or its answer, or a webhook with its number.
 */
public record MoneyLine(Instant at, String tone, String state, String what, Money amount, String words,
        String reference, String actor, Long message) {

    private static final String STORY = "ordering.desk.money.";

    static MoneyLine of(PaymentMoment moment) {
        var what = moment.call() == null ? Texts.INSTANCE.get(STORY + "payment") : Texts.INSTANCE.label(moment.call());
        return new MoneyLine(moment.at(), Tones.of(moment.status()), Texts.INSTANCE.label(moment.status()), what,
                moment.amount(), moment.words(), moment.pspReference(), moment.actor(), null);
    }

    static MoneyLine of(InboxRow message) {
        return new MoneyLine(message.receivedAt(), Tones.of(message.status()),
                Texts.INSTANCE.get("ordering.desk.message." + message.status()), message.type(), null,
                message.lastError(), message.subject(), message.provider(), message.id());
    }
}
