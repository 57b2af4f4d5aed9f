package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kontor.banking.ReceiptView;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.OnAccountDeals;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.Carts;
import org.kontor.checkout.cash.CollectionDesk;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupDesk;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.CashTerms;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRule;
import org.kontor.shared.Money;

/** Orders that are paid after they were sent: by invoice, or to the carrier at the door, who pays that out later. */
@ApplicationScoped
class OwingDeeds {

    private static final int DAYS = 14;
    private static final Money FEE = Money.ofMinor(390, "EUR");

    @Inject
    private OnAccountDeals accounts;

    @Inject
    private BuyerGroupDesk groups;

    @Inject
    private PhoneOrders phone;

    @Inject
    private DoorDeals doors;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private BankDeeds bank;

    @Inject
    private CollectionDesk collecting;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    private BuyerGroup dealers;

    List<Deed> all() {
        return List.of(new Deed("order by invoice", 4, this::byInvoice), new Deed("order at the door", 5, this::atDoor),
                new Deed("the carrier pays out", 4, this::payOut),
                new Deed("say what a carrier collected", 2, trail -> decide(trail, collecting::confirm)),
                new Deed("let a carrier keep its fee", 1,
                        trail -> decide(trail, parcel -> collecting.writeOff(parcel, "its fee"))),
                new Deed("declare a parcel lost", 1,
                        trail -> decide(trail, parcel -> collecting.declareLost(parcel, "nobody knows where it is"))));
    }

    void settleIn() {
        dealers = new BuyerGroup("walk" + UUID.randomUUID().toString().substring(0, 8));
        staff.does(() -> {
            groups.add(dealers.code(), "Dealers of " + dealers);
            return null;
        });
    }

    void leave() {
        dealers = null;
    }

    /** For whom an invoice is, while the walk goes on. */
    AccountTerms account() {
        return dealers == null ? AccountTerms.NONE : new AccountTerms(true, DAYS, WayRule.of(dealers));
    }

    CashTerms cash() {
        return dealers == null ? CashTerms.NONE : new CashTerms(true, DAYS, WayRule.ANY.costing(FEE));
    }

    /** Staff send it to a dealer, who mostly chooses to be billed; now and then the dealer has yet to choose. */
    private String byInvoice(Trail trail) {
        var order = accounts.sent(dealers, trail.good(), 1 + trail.upTo(4));
        trail.keep(trail.orders(), order.number());
        if (trail.onceIn(6)) {
            trail.keep(trail.linked(), order.number());
            return order.number() + " of " + order.total() + " is yet to be agreed";
        }
        phone.pay(order, PayMethod.INVOICE);
        return order.number() + " of " + order.total() + " " + deals.now(order.number()).status();
    }

    private String atDoor(Trail trail) {
        var token = carts.add(null, trail.good(), 1 + trail.upTo(3)).token();
        for (var more = trail.upTo(2); more > 0; more--) {
            carts.add(token, trail.good(), 1 + trail.upTo(2));
        }
        var placed = shoppers.order(doors.charged(shoppers.ready(token), FEE), PayMethod.COD);
        trail.keep(trail.orders(), placed.number());
        return placed.number() + " of " + deals.now(placed.number()).total();
    }

    private Optional<ShipmentView> collected(Trail trail) {
        return trail.oneOf(sent(trail).stream().filter(parcel -> parcel.collect().collected() != null).toList());
    }

    private List<ShipmentView> sent(Trail trail) {
        return trail.orders().stream().flatMap(number -> parcels.of(number).stream())
                .filter(parcel -> parcel.collect() != null).toList();
    }

    /** All of it at once, mostly; now and then less, more, or the same again. */
    private String payOut(Trail trail) {
        return collected(trail).map(parcel -> {
            var minor = parcel.collect().collected().minor();
            var cents = trail.onceIn(4) ? 1 + trail.upTo(5000) : minor;
            return parcel.number() + " " + received(parcel, Math.max(1, cents)).status() + " " + cents;
        }).orElse("nothing was collected");
    }

    private ReceiptView received(ShipmentView parcel, long cents) {
        return bank.enter(cents, "EUR", CreditorReference.of(parcel.number()).pretty());
    }

    private String decide(Trail trail, Consumer<String> decision) {
        return trail.oneOf(sent(trail)).map(parcel -> staff.does(() -> {
            decision.accept(parcel.number());
            return parcel.number() + " of " + parcel.order();
        })).orElse("nothing is to be collected");
    }
}
