package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kontor.builders.Deals;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Staff;
import org.kontor.cart.CartLineView;
import org.kontor.cart.DraftDesk;
import org.kontor.checkout.PayLinks;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;
import org.kontor.pricing.ManualDiscount;
import org.kontor.shared.DomainException;

/** Orders that staff prepare on the phone, with something taken off, and that customers pay by a link. */
@ApplicationScoped
class PhoneDeeds {

    @Inject
    private PhoneOrders phone;

    @Inject
    private DraftDesk desk;

    @Inject
    private CustomerDeeds customers;

    @Inject
    private PayLinks links;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("send an order from the phone", 6, this::send),
                new Deed("pay by link", 6, this::pay), new Deed("send a link anew", 1, this::again),
                new Deed("make an order again", 2, this::repeat));
    }

    private String send(Trail trail) {
        var draft = phone.draft(trail.good(), 1 + trail.upTo(3));
        for (var more = trail.upTo(3); more > 0; more--) {
            staff.does(() -> desk.add(draft, trail.good(), 1 + trail.upTo(2)));
        }
        if (trail.onceIn(8)) {
            staff.does(() -> desk.add(draft, trail.oneOf(trail.vouchers()).orElseThrow(), 1));
        }
        var told = reductions(trail, draft);
        return sent(trail, draft) + told;
    }

    private String reductions(Trail trail, long draft) {
        var told = customers.reductions(trail, phone.view(draft).token());
        try {
            if (!trail.onceIn(3)) {
                phone.take(draft, discount(trail, draft));
                return told + " with a discount";
            }
        } catch (DomainException refusal) {
            return told + " without a discount";
        }
        return told;
    }

    private ManualDiscount discount(Trail trail, long draft) {
        var line = trail.oneOf(phone.view(draft).lines()).map(CartLineView::sku).orElseGet(trail::good);
        return switch (trail.upTo(4)) {
            case 0 -> PhoneOrders.percent(null, Integer.toString(1 + trail.upTo(100)));
            case 1 -> PhoneOrders.percent(line, Integer.toString(1 + trail.upTo(100)));
            case 2 -> PhoneOrders.amount(trail.onceIn(2) ? null : line, ManualDiscount.Kind.AMOUNT,
                    1 + trail.upTo(3000));
            default -> PhoneOrders.amount(line, ManualDiscount.Kind.PRICE, trail.upTo(3000));
        };
    }

    private String sent(Trail trail, long draft) {
        var seen = phone.view(draft);
        var order = phone.send(seen);
        if (trail.onceIn(5) && !phone.send(seen).number().equals(order.number())) {
            throw new AssertionError("sent twice, ordered twice: " + order.number());
        }
        trail.keep(trail.orders(), order.number());
        trail.keep(trail.linked(), order.number());
        return order.number() + " of " + order.total() + " " + order.status();
    }

    private String pay(Trail trail) {
        var payable = linked(trail, OrderView::isPayable);
        if (payable.isEmpty()) {
            return "nobody owes";
        }
        var placed = phone.pay(payable.get(), trail.onceIn(5) ? PayMethod.TRANSFER : PayMethod.CARD);
        placed.payUrl().ifPresent(page -> trail.keep(trail.unpaid(), placed));
        return placed.number() + (placed.payUrl().isPresent() ? " has a page" : " has no page");
    }

    private Optional<OrderView> linked(Trail trail, Predicate<OrderView> which) {
        return trail.oneOf(trail.linked().stream().map(deals::now).filter(which).toList());
    }

    private String again(Trail trail) {
        return linked(trail, OrderView::isPayable).map(order -> staff.does(() -> {
            links.again(order.number());
            return order.number().value();
        })).orElse("nobody owes");
    }

    /** Of an order that ended before it was paid, now and then of any: refused then. */
    private String repeat(Trail trail) {
        var ended = trail.orders().stream().map(deals::now).filter(OrderView::isEndedUnpaid).map(OrderView::number)
                .toList();
        var number = trail.oneOf(ended).filter(one -> !trail.onceIn(8))
                .orElseGet(() -> trail.oneOf(trail.orders()).orElseThrow());
        var draft = staff.does(() -> links.repeat(number));
        return phone.isOpen(draft) ? sent(trail, draft) + " as " + number : number + " was made again before";
    }
}
