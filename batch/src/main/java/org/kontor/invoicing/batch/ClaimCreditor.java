package org.kontor.invoicing.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.invoicing.Invoicing;
import org.kontor.operations.batch.ItemWorker;
import org.kontor.operations.batch.NightRun;

/** Issues the credit note of a refund whose invoice has come; a claim whose invoice has not goes on waiting. */
@Named
@Dependent
public class ClaimCreditor implements ItemWorker {

    @Inject
    private Invoicing invoicing;

    @Override
    public Optional<String> work(NightRun run, String refund) {
        invoicing.creditWaiting(refund, run.businessDate());
        return Optional.empty();
    }
}
