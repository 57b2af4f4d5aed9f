package org.kontor.checkout.vat;

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
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.tax.Recheck;
import org.kontor.tax.VatChecks;
import org.kontor.tax.VatRechecks;

/**
 * Asks again about VAT ids, whoever's turn it is. A timer of its own: while tax offices are silent each question lasts
 * seconds, which must keep no payment waiting.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RecheckTimer {

    private static final Logger LOG = System.getLogger(RecheckTimer.class.getName());

    @Inject
    private VatRechecks rechecks;

    @Inject
    private VatChecks checks;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private RecheckAnswers answers;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void ask() {
        actor.act(Actor.system("vat-recheck"));
        rechecks.due().forEach(this::ask);
    }

    private void ask(Recheck due) {
        try {
            answers.take(due, checks.check(due.vatId(), invoices.sellerVatId()));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "The VAT id of order " + due.order() + " could not be checked: " + failure);
        }
    }
}
