package org.kontor.accounting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.ledger.EntryView;
import org.kontor.ledger.LedgerQueries;
import org.kontor.web.Responses;

/** One entry of the journal with both of its sides, and the other entries about the same order. */
@Named
@RequestScoped
public class EntryPage {

    @Inject
    private LedgerQueries ledger;

    private String ref;
    private EntryView entry;
    private List<Other> others;

    /** Another entry about the same subject. */
    public record Other(EntryView entry, String href) {
    }

    public void load() {
        entry = ref == null ? null : ledger.entry(ref).orElse(null);
        if (entry == null) {
            Responses.notFound();
            return;
        }
        others = entry.subject() == null ? List.of() : ledger.entriesOf(entry.subject()).stream()
                .filter(other -> other.id() != entry.id())
                .map(other -> new Other(other, Days.entry(other.reference()))).toList();
    }

    public EntryView getEntry() {
        return entry;
    }

    public List<Other> getOthers() {
        return others;
    }

    public String getBack() {
        return "/admin/books?date=" + entry.businessDate();
    }

    public String getOrder() {
        return "/admin/orders/" + entry.subject();
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
