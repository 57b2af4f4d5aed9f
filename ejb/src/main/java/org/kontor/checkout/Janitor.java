package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import org.kontor.checkout.alert.UnknownAlerts;
import org.kontor.checkout.expiry.OverdueRounds;
import org.kontor.market.Markets;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.Actor;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/**
 * Chases what was asked and not answered: open payments, open refunds, and orders whose time to pay ran out. It decides
 * nothing itself; two nodes doing the same do no harm because settlement bears repeats.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class Janitor {

    private static final Logger LOG = System.getLogger(Janitor.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    private Settlement settlement;

    @Inject
    private SettlementSteps steps;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OverdueRounds overdue;

    @Inject
    private UnknownAlerts alerts;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        actor.act(Actor.system("janitor"));
        payments.dueForCheck(clock.now(), AT_ONCE)
                .forEach(id -> carefully("payment " + id, () -> settlement.settle(id)));
        payments.capturesDueForCheck(clock.now(), AT_ONCE)
                .forEach(ticket -> carefully("capture " + ticket.key(), () -> settlement.settleCapture(ticket)));
        payments.refundsDueForCheck(clock.now(), AT_ONCE)
                .forEach(ticket -> carefully("refund " + ticket.key(), () -> settlement.settleRefund(ticket)));
        payments.transfersToRemindOf(markets.home().code(), clock.now(), AT_ONCE)
                .forEach(id -> carefully("reminder " + id, () -> steps.remind(id)));
        payments.invoicesToRemindOf(clock.today(), AT_ONCE)
                .forEach(id -> carefully("overdue invoice " + id, () -> steps.remindOfInvoice(id)));
        carefully("alerts", () -> alerts.tell(AT_ONCE));
        overdue.next(AT_ONCE).forEach(number -> carefully("order " + number, () -> expire(number)));
    }

    private void expire(OrderNumber number) {
        settlement.closeOrder(number);
        steps.expire(number);
    }

    /** One hopeless case must not keep the others waiting. */
    private static void carefully(String subject, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "The janitor could not settle " + subject + ": " + failure);
        }
    }
}
