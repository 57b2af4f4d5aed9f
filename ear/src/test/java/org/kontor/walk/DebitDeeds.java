package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.checkout.Placed;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;

/** Customers who pay by a debit: their banks take days, and then they pay, or they do not. */
@ApplicationScoped
class DebitDeeds {

    private static final String EURO = "EUR";
    private static final String SLOW = "slow_debit";
    private static final String OLD = "pay_expired";

    @Inject
    private CustomerDeeds customers;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Deals deals;

    List<Deed> all() {
        return List.of(new Deed("allow a debit", 7, trail -> allow(trail, open(trail), false)),
                new Deed("allow a debit at an old page", 2, trail -> allow(trail, old(trail), true)),
                new Deed("a bank pays a debit", 4, trail -> end(trail, true)),
                new Deed("a bank refuses a debit", 2, trail -> end(trail, false)));
    }

    /** No bank keeps anybody waiting any more. */
    void leave(Trail trail) {
        while (!trail.debits().isEmpty()) {
            end(trail, trail.onceIn(2));
        }
    }

    private Optional<Placed> open(Trail trail) {
        return trail.oneOf(pages(trail).filter(one -> deals.now(one.number()).isPayable()).toList());
    }

    /** The page of an order that was called off or let go, so that what the bank pays comes for nothing. */
    private Optional<Placed> old(Trail trail) {
        return trail.oneOf(pages(trail).filter(one -> deals.now(one.number()).isEndedUnpaid()).toList());
    }

    private Stream<Placed> pages(Trail trail) {
        return trail.unpaid().stream().filter(one -> one.payUrl().isPresent()
                && deals.now(one.number()).currency().equals(EURO));
    }

    /** The bank takes from one day to five, unless somebody says before how it ends. */
    private String allow(Trail trail, Optional<Placed> chosen, boolean late) {
        if (chosen.isEmpty()) {
            return "nobody owes";
        }
        var placed = chosen.get();
        var page = URI.create(placed.payUrl().orElseThrow()).getPath();
        SandboxPanel.fault(SLOW, 1, Integer.toString(24 + trail.upTo(96)), page);
        if (late) {
            SandboxPanel.fault(OLD, 1, "", page);
        }
        var status = PaymentPage.debit(placed.payUrl().orElseThrow());
        SandboxPanel.over(SLOW);
        SandboxPanel.over(OLD);
        if (status == 303) {
            trail.keep(trail.debits(), placed);
        }
        return trail.onceIn(4) ? placed.number() + " answered " + status + ", not back"
                : customers.back(trail, placed) + " answered " + status;
    }

    private String end(Trail trail, boolean paid) {
        var debit = trail.oneOf(trail.debits());
        if (debit.isEmpty()) {
            return "no bank is asked";
        }
        trail.debits().remove(debit.get());
        SandboxPanel.endDebit(intent(debit.get()), paid);
        return debit.get().number().value();
    }

    /** As the shop knows it by now, or else the provider. */
    private String intent(Placed placed) {
        var page = URI.create(placed.payUrl().orElseThrow()).getPath();
        var session = page.substring(page.lastIndexOf('/') + 1);
        return payments.of(placed.number().value()).stream().filter(one -> session.equals(one.gatewayRef()))
                .map(PaymentView::intentRef).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> SandboxPanel.intentOf(session));
    }
}
