package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.shared.PublicAddress;
import org.kontor.wallet.Payers;

/** Builds the request for a payment page from the stored order, always the same for the same payment. */
@ApplicationScoped
class Charges {

    @Inject
    private PublicAddress address;

    @Inject
    private Payers payers;

    public ChargeRequest of(OrderView order, PaymentView payment) {
        var items = payment.amount().equals(order.total())
                ? items(order)
                : List.of(new ChargeRequest.Item(order.number().value(), 1, payment.amount()));
        return new ChargeRequest(order.number().value(), payment.key(), payment.amount(), payment.take(), items,
                order.email(), payment.expiresAt(),
                address.of("/checkout/return/" + order.number() + "?key=" + order.accessKey()),
                address.ofOrder(order.number(), order.accessKey()),
                payment.method().equals(PayMethod.CARD.code()) ? payers.of(payment.key()).orElse(null) : null);
    }

    /** The lines as customers know them: the delivery of a consignment is one, however many rates tax it. */
    static List<ChargeRequest.Item> items(OrderView order) {
        var goods = order.lines().stream().filter(line -> line.isItem() && line.line().isPositive())
                .map(Charges::item);
        var deliveries = order.lines().stream().filter(line -> !line.isItem() && line.line().isPositive())
                .collect(Collectors.groupingBy(OrderLineView::consignment, TreeMap::new, Collectors.toList()));
        return Stream.concat(goods, deliveries.values().stream().map(fees -> new ChargeRequest.Item(fees.get(0).name(),
                1, Money.sum(order.currency(), fees.stream().map(OrderLineView::line).toList())))).toList();
    }

    private static ChargeRequest.Item item(OrderLineView line) {
        var name = line.optionLabel() == null ? line.name() : line.name() + ", " + line.optionLabel();
        return line.discount().isZero() ? new ChargeRequest.Item(name, line.quantity(), line.unit())
                : new ChargeRequest.Item(line.quantity() + " × " + name, 1, line.line());
    }
}
