package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.Night;
import org.kontor.builders.Provider;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Settlement;
import org.kontor.operations.NightJob;
import org.kontor.operations.TimeMachine;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.BusinessClock;

/** What nobody in the shop does: time passes, parcels arrive, the provider has moods. */
@ApplicationScoped
class OutsideDeeds {

    private static final Duration PAST_THE_TIME_TO_PAY = Duration.ofMinutes(40);
    private static final Duration PAST_THE_THIRD_TRY = Duration.ofMinutes(6);
    private static final List<String> MOODS = List.of("server_error", "server_error_after", "key_in_use", "rate_limit",
            "decline", "webhook_duplicate", "webhook_shuffle", "webhook_drop", "carrier_down");
    private static final List<String> ADDRESSES = List.of("/v1/refunds", "/capture", "/v1/checkout/sessions", "/expire",
            "/cancel", "");

    private final List<PaymentView> bounced = new ArrayList<>();

    @Inject
    private TimeMachine machine;

    @Inject
    private BusinessClock clock;

    @Inject
    private Night night;

    @Inject
    private GoodsDeeds goods;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Settlement settlement;

    @Inject
    private MoneyDesk money;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("time passes", 2, this::pass), new Deed("parcels arrive", 5,
                trail -> atTheirs(() -> goods.delivered(trail, SandboxPanel::deliver))),
                new Deed("the provider has a mood", 3, this::mood),
                new Deed("the provider lets money go", 1, this::letGo),
                new Deed("a refund comes back", 1, this::bounce),
                new Deed("invoices are issued", 1, this::invoice));
    }

    private String pass(Trail trail) {
        var by = trail.isLong() && trail.onceIn(4) ? Duration.ofHours(1 + trail.upTo(30)) : PAST_THE_TIME_TO_PAY;
        leap(by);
        return by.toString();
    }

    private String mood(Trail trail) {
        var mood = trail.oneOf(MOODS).orElseThrow();
        var address = mood.startsWith("webhook") || mood.startsWith("carrier") || mood.equals("decline") ? ""
                : trail.oneOf(ADDRESSES).orElseThrow();
        SandboxPanel.fault(mood, 1 + trail.upTo(2), "", address);
        return mood + " " + address;
    }

    /** A reservation lapses before the shop has taken it. */
    private String letGo(Trail trail) {
        var reserved = trail.orders().stream().flatMap(number -> payments.of(number.value()).stream())
                .filter(payment -> !payment.isGiftCard() && payment.isReserving() && payment.intentRef() != null)
                .toList();
        var one = trail.oneOf(reserved);
        return atTheirs(() -> {
            one.map(PaymentView::intentRef).ifPresent(Provider::letsGo);
            return one.map(payment -> "of " + payment.reference()).orElse("none is reserved");
        });
    }

    /** The customer's bank takes the money of a refund no more; the news of it may be lost. */
    private String bounce(Trail trail) {
        var one = trail.oneOf(trail.orders().stream().flatMap(number -> payments.of(number.value()).stream())
                .filter(payment -> paidBack(payment).findAny().isPresent()).toList());
        return atTheirs(() -> {
            one.ifPresent(payment -> {
                bounced.add(payment);
                Provider.bounces(paidBack(payment).findFirst().orElseThrow().pspReference());
            });
            return one.map(payment -> "of " + payment.reference()).orElse("none was paid out");
        });
    }

    private static Stream<TransactionView> paidBack(PaymentView payment) {
        return payment.transactions().stream().filter(call -> call.type() == TransactionType.REFUND
                && call.status() == TransactionStatus.SUCCESS && call.gateway().equals("stripe"));
    }

    /** What provider and carrier do not do, in a mood or because it is done already, is no fault of the shop. */
    private static String atTheirs(Supplier<String> deed) {
        try {
            return deed.get();
        } catch (IllegalStateException unwilling) {
            return "they did not: " + unwilling.getMessage().replaceAll("\\s+", " ");
        }
    }

    private String invoice(Trail trail) {
        return night.run(NightJob.ISSUE_INVOICES, clock.today()).row().status().toString();
    }

    /**
     * Everybody behaves, and whoever is late is asked. Where the provider keeps a failure under a key, it takes a third
     * try, at most five minutes after the second (F14). What came back is heard of and sent by transfer.
     */
    void calm() {
        SandboxPanel.behave();
        leap(PAST_THE_TIME_TO_PAY);
        Patience.until(() -> payments.capturesDueForCheck(clock.now(), 1).size()
                + payments.refundsDueForCheck(clock.now(), 1).size(), due -> due == 0);
        leap(PAST_THE_THIRD_TRY);
        bounced.forEach(settlement::settleRefundNews);
        bounced.clear();
        money.list().stream().filter(one -> one.kind() == OpenMoney.Kind.BOUNCED_REFUND).forEach(money::resolve);
    }

    private void leap(Duration by) {
        staff.does(() -> {
            machine.forward(by);
            return by;
        });
    }
}
