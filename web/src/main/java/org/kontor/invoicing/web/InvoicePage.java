package org.kontor.invoicing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.invoicing.InvoiceView;
import org.kontor.shared.Money;
import org.kontor.web.Responses;

/** One document as it was issued, with its downloads. */
@Named
@RequestScoped
public class InvoicePage {

    @Inject
    private InvoiceQueries invoices;

    private String number;
    private InvoiceView document;

    /** What the document charges at one rate. */
    public record Tax(String rate, Money net, Money tax) {
    }

    public void load() {
        document = InvoiceNumber.read(number).flatMap(invoices::byNumber).orElse(null);
        if (document == null) {
            Responses.notFound();
        }
    }

    public InvoiceView getDocument() {
        return document;
    }

    public InvoiceSnapshot getSays() {
        return document.says();
    }

    /** Whether the document charges tax; where not, the page says why instead of a rate of zero. */
    public boolean isTaxed() {
        return getSays().supplyTax().treatment().isTaxed();
    }

    public List<Tax> getTaxes() {
        var currency = getSays().currency();
        return getSays().taxes().stream().map(tax -> new Tax(tax.percentage().toString(),
                Money.ofMinor(tax.netMinor(), currency), Money.ofMinor(tax.taxMinor(), currency))).toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
