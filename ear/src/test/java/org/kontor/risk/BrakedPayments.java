package org.kontor.risk;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Risks;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Sku;

/** Card payments over the web while somebody may be trying out cards. */
abstract class BrakedPayments extends ShippedEar {

    @Inject
    protected Risks risks;

    @Inject
    protected Shelf shelf;

    @Inject
    protected Shoppers shoppers;

    @Inject
    protected Staff staff;

    @Inject
    protected Checkout checkout;

    @Inject
    protected PaymentQueries payments;

    @Inject
    protected TimeMachine machine;

    @Inject
    protected PaymentBrake brake;

    @Inject
    protected CurrentActor actor;

    @Inject
    protected BusinessClock clock;

    @Inject
    private AuditQueries audit;

    @AfterEach
    void trustAgain() {
        actor.comesFrom(null);
        risks.forget();
    }

    /** How often the audit log says in these words that a refused card of an order stopped somebody. */
    protected long stops(Placed order, String words) {
        return staff.does(() -> audit.of("order", order.number().value())).stream()
                .filter(entry -> entry.action().equals("risk.stop") && entry.detail().endsWith(words)).count();
    }

    protected boolean isPaused(Sku sku) {
        try {
            shoppers.order(sku, 1);
            return false;
        } catch (PaymentsPaused paused) {
            return true;
        }
    }
}
