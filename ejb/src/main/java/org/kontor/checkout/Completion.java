package org.kontor.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartView;
import org.kontor.market.ChargeStep;
import org.kontor.market.LeastCharge;
import org.kontor.payment.OpenWays;
import org.kontor.payment.OrderToPay;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;
import org.kontor.pricing.PricedLine;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryOption;

/**
 * The one gate before an order: what a cart lacks as it is now, and what has changed since it was seen. The page that
 * it is ordered on shows the list, and the order is refused with the same. Pure.
 *
 * @param credit what gift cards pay of it
 * @param ways in which ways it can be paid
 * @param terms the version of the terms, null where the shop publishes none
 */
public record Completion(CartView cart, CartCredit credit, OpenWays ways, Integer terms) {

    /** With the ways to pay that the rules of the market leave it. */
    public static Completion of(CartView cart, CartCredit credit, PaymentTerms rules, Integer terms) {
        return new Completion(cart, credit, rules.open(toPay(cart, credit)), terms);
    }

    private static OrderToPay toPay(CartView cart, CartCredit credit) {
        var fee = cart.price().fee();
        return new OrderToPay(cart.shipTo() == null ? cart.tax().country() : cart.shipTo().country(), cart.group(),
                cart.price().total().minus(fee), cart.load().items().stream()
                        .flatMap(item -> item.categories().stream())
                        .collect(Collectors.toSet()),
                cart.price().lines().stream().anyMatch(PricedLine::isGiftCard), credit.rest().minus(fee),
                collectable(cart.consignments().stream().map(each -> each.delivery().map(DeliveryOption::collects))));
    }

    /** What can be paid at the door of an order whose carriers each collect so much at most; null where one does not. */
    static Money collectable(Stream<Optional<Money>> each) {
        var most = each.toList();
        return most.stream().allMatch(Optional::isPresent)
                ? most.stream().flatMap(Optional::stream).reduce(Money::min).orElse(null) : null;
    }

    /** What is missing, whatever was seen, before a customer can order. */
    public List<Lack> lacks() {
        var lacks = missing();
        if (ways.offered().equals(List.of(PayMethod.CARD))) {
            least(lacks);
        }
        return List.copyOf(lacks);
    }

    /** What is missing or has changed for who presses the order button. */
    public List<Lack> lacks(PlaceCart pressed) {
        var lacks = missing();
        changed(lacks, pressed.version(), pressed.seenTotal(), pressed.seenDays(), pressed.seenCredit());
        if (isPayable() && (credit.rest().isPositive() || pressed.method() != PayMethod.CARD)) {
            ways.refusal(pressed.method()).map(why -> Lack.of(pressed.method(), why)).ifPresent(lacks::add);
        }
        if (pressed.method() == PayMethod.CARD) {
            least(lacks);
        }
        if (!Objects.equals(terms, pressed.seenTerms())) {
            lacks.add(Lack.of(Lack.Code.TERMS));
        }
        return List.copyOf(lacks);
    }

    /** What is missing before staff can send a draft; its buyer chooses how to pay and agrees to the terms later. */
    public List<Lack> draftLacks() {
        return List.copyOf(missing());
    }

    /** The same with what has changed for staff who send it. */
    public List<Lack> lacks(SendDraft sent) {
        var lacks = missing();
        changed(lacks, sent.version(), sent.seenTotal(), sent.seenDays(), sent.seenCredit());
        return List.copyOf(lacks);
    }

    /** Refuses with all of them. */
    static void refuse(List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw new CheckoutRefused(lacks);
        }
    }

    private List<Lack> missing() {
        var lacks = new ArrayList<Lack>();
        for (var gap : cart.gaps()) {
            if (gap == CartGap.LINES) {
                cart.lines().stream().filter(line -> !line.orderable()).map(CartLineView::name)
                        .forEach(name -> lacks.add(Lack.of(Lack.Code.LINES, name)));
            } else if (gap == CartGap.DELIVERY && cart.lost().isPresent()) {
                lacks.add(Lack.of(Lack.Code.DELIVERY_LOST, cart.lost().get().name()));
            } else {
                lacks.add(Lack.of(Lack.Code.valueOf(gap.name())));
            }
        }
        if (cart.price().isTooMuch()) {
            lacks.add(Lack.of(Lack.Code.TOO_MUCH, cart.price().most()));
        }
        if (!isPayable()) {
            lacks.add(Lack.of(Lack.Code.NO_METHOD));
        }
        return lacks;
    }

    /** Whether there is a way to pay it; what is not known to go anywhere yet is not asked, nor what costs nothing. */
    private boolean isPayable() {
        return !ways.offered().isEmpty() || credit.rest().isZero() || !cart.gaps().isEmpty();
    }

    private void changed(List<Lack> lacks, long version, Money total, Map<Sku, LocalDate> days, Money paid) {
        if (!cart.price().total().equals(total)) {
            lacks.add(Lack.of(Lack.Code.TOTAL, total, cart.price().total()));
        } else if (cart.version() != version) {
            lacks.add(Lack.of(Lack.Code.CART));
        }
        if (isLater(cart.days(), days)) {
            lacks.add(Lack.of(Lack.Code.LATER));
        }
        if (!credit.paid().equals(paid)) {
            lacks.add(Lack.of(Lack.Code.CREDIT));
        }
    }

    private void least(List<Lack> lacks) {
        var least = LeastCharge.in(credit.rest().currency());
        if (credit.rest().isPositive() && credit.rest().compareTo(least) < 0) {
            lacks.add(Lack.of(Lack.Code.LEAST, least));
        } else if (!ChargeStep.isOn(credit.rest())) {
            lacks.add(Lack.of(Lack.Code.STEP, ChargeStep.in(credit.rest().currency())));
        }
    }

    /** Nobody orders what comes later than they saw; what is not among the days is here. */
    private static boolean isLater(Map<Sku, LocalDate> days, Map<Sku, LocalDate> seen) {
        return days.entrySet().stream().anyMatch(day -> {
            var told = seen.get(day.getKey());
            return told == null || told.isBefore(day.getValue());
        });
    }

    /** The same once the goods are held: others may have been quicker, so that some come later than the cart said. */
    static void requireSeenDays(Map<Sku, LocalDate> days, Map<Sku, LocalDate> seen) {
        if (isLater(days, seen)) {
            refuse(List.of(Lack.of(Lack.Code.LATER)));
        }
    }
}
