package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.kontor.banking.EnterReceipt;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Transfers;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.inbox.InboxWorker;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

/** Customers who pay the carrier at the door. */
@ApplicationScoped
public class DoorDeals {

    @Inject
    private PayRules rules;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private Deals deals;

    @Inject
    private Ordering ordering;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private Transfers transfers;

    @Inject
    private InboxWorker inbox;

    @Inject
    private Staff staff;

    /** From then on orders can be paid at the door for this fee; null: for nothing. */
    public void offered(Money fee) {
        var now = payments.termsNow("de");
        rules.change(new PaymentTerms("de", now.take(), WayRule.ANY, new TransferTerms(true, "Kontor GmbH",
                "DE89370400440532013000", "COBADEFFXXX", 10, 5), AccountTerms.NONE,
                new CashTerms(true, 7, WayRule.ANY.costing(fee)), now.cardMinutes(), now.linkDays(), now.version()));
    }

    /** Nothing is paid at the door any more, and everybody behaves. */
    public void over() {
        SandboxPanel.behave();
        deals.take(TakeMoney.AT_ORDER);
    }

    /** The cart as its page shows it when it is to be paid at the door for this fee. */
    public CartView charged(CartView cart, Money fee) {
        return carts.view(cart.token(), new PriceFee(PayMethod.COD.code(), fee)).orElseThrow();
    }

    /** The carrier tells where a parcel is and what it collected, whatever the sandbox does; null: nothing of money. */
    public void tells(ShipmentView parcel, TrackingStatus status, Money collected) {
        try {
            transaction.begin();
            ordering.lock(parcel.order());
            var heard = fulfilment.hear(parcel.number(), List.of(new CarrierEvent("evt_" + UUID.randomUUID(),
                    new TrackingNumber(parcel.trackingNumber()), status, "", null, clock.now(), collected)));
            if (heard.arrived()) {
                ordering.recordDelivered(parcel.order(), fulfilment.parcels(parcel.order()).stream()
                        .allMatch(each -> each.status() == ShipmentStatus.DELIVERED));
            }
            transaction.commit();
        } catch (NotSupportedException | SystemException | RollbackException | HeuristicMixedException
                | HeuristicRollbackException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A confirmed order for some pieces of a product of its own that is paid at the door, for a fee of 3,90 €. */
    public OrderView agreed(long cents, int pieces) {
        var fee = Money.ofMinor(390, "EUR");
        offered(fee);
        var cart = shoppers.readyCart(shelf.product(cents, pieces), pieces);
        return deals.now(shoppers.order(charged(cart, fee), PayMethod.COD).number());
    }

    /** A parcel once it is at its end, which is this one in time. */
    public ShipmentView ended(ShipmentView parcel, ShipmentStatus how) {
        SandboxPanel.deliver(parcel.trackingNumber());
        return Patience.until(() -> {
            Beat.of(inbox::work);
            return parcels.byNumber(parcel.number()).orElseThrow();
        }, now -> now.status() == how);
    }

    /** The customer transfers money though it is to be paid at the door. */
    public void transferred(OrderView order, Money amount) {
        staff.does(() -> transfers.enter(new EnterReceipt(amount, clock.today(), order.number().value(),
                "Jonas Weber", true, new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }
}
