package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.inbox.InboxDesk;

/**
 * What happened to the money of an order, and what was told about its parcels: each attempt, each answer and each
 * webhook, in one row of time.
 */
@Named
@RequestScoped
public class OrderMoneyPage {

    @Inject
    private OrderDeskPage order;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InboxDesk inbox;

    private List<MoneyLine> lines;

    /** Oldest first. */
    public List<MoneyLine> getLines() {
        if (lines == null) {
            var moments = payments.story(order.getOrder().number().value()).stream().map(MoneyLine::of);
            var messages = inbox.about(subjects()).stream().map(MoneyLine::of);
            lines = Stream.of(moments, messages).flatMap(Function.identity())
                    .sorted(Comparator.comparing(MoneyLine::at)).toList();
        }
        return lines;
    }

    /** The names under which the outside knows payments, their calls and parcels of this order. */
    private List<String> subjects() {
        var paid = order.getPayments().stream().flatMap(payment -> Stream.concat(
                Stream.of(payment.key(), payment.gatewayRef(), payment.intentRef()),
                payment.transactions().stream().map(call -> call.pspReference())));
        var parcels = order.getParcels().stream().map(card -> card.parcel().trackingNumber());
        return Stream.concat(paid, parcels).filter(Objects::nonNull).distinct().toList();
    }
}
