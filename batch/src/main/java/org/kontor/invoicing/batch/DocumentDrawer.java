package org.kontor.invoicing.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.invoicing.InvoiceArchive;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.operations.batch.ItemWorker;
import org.kontor.operations.batch.NightRun;

/** Draws the PDF/A-3 of one document and keeps it. */
@Named
@Dependent
public class DocumentDrawer implements ItemWorker {

    @Inject
    private InvoiceArchive archive;

    @Override
    public Optional<String> work(NightRun run, String number) {
        archive.draw(InvoiceNumber.parse(number));
        return Optional.empty();
    }
}
