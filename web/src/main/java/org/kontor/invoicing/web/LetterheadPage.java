package org.kontor.invoicing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.invoicing.Letterhead;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Who sells, as every new invoice and credit note will say it. Documents that were issued keep what they say. */
@Named
@ViewScoped
public class LetterheadPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    @Inject
    private Letterhead letterhead;

    @Inject
    private AuditQueries audit;

    private LetterheadForm form;
    private boolean sample;

    /** A country to choose. */
    public record Country(String code, String name) {
    }

    public void load() {
        var now = letterhead.current();
        form = new LetterheadForm(now);
        sample = now.sample();
    }

    public void save() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (faults.isEmpty()) {
            letterhead.change(form.wanted(), form.version());
            Notices.done("invoicing.letterhead.saved");
            Responses.see("/admin/settings/letterhead");
        }
    }

    public LetterheadForm getForm() {
        return form;
    }

    /** Whether it is still the demo shop's. */
    public boolean isSample() {
        return sample;
    }

    public List<Country> getCountries() {
        return Arrays.stream(Locale.getISOCountries()).map(code -> new Country(code, Texts.INSTANCE.country(code)))
                .sorted(Comparator.comparing(Country::name)).toList();
    }

    public List<AuditEntry> getTrail() {
        return audit.of("letterhead", "invoices").stream().limit(SHOWN).toList();
    }
}
