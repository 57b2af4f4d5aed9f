package org.kontor.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;

/**
 * Where the books are written, inside the transaction of the event that is booked. Nothing is ever changed: an entry
 * stands, or a mirror entry undoes it.
 */
@Stateless
@PermitAll
public class Ledger {

    @Inject
    private Journal journal;

    @Inject
    private Accounts accounts;

    @Inject
    private BusinessClock clock;

    /**
     * Books an entry once per reference: the same wish again changes nothing and gets the entry that stands, another
     * content under a known reference is refused.
     */
    public EntryView record(RecordEntry wish) {
        journal.claim(wish.reference());
        var known = journal.byReference(wish.reference());
        if (known.isPresent()) {
            return standing(known.get(), wish);
        }
        var entry = new JournalEntry(wish, accounts.open(wish.lines()), clock.now());
        return journal.add(entry).view(null);
    }

    /** Undoes an entry by its mirror, dated today and named {@code reversal:<reference>}; once. */
    @RolesAllowed({"finance", "admin"})
    public EntryView reverse(String reference, String reason) {
        journal.claim("reversal:" + reference);
        var entry = journal.byReference(reference).orElseThrow(() -> new NotFound("entry", reference));
        if (journal.mirrorOf(entry).isPresent()) {
            throw new LedgerRefused("ledger.alreadyReversed", reference);
        }
        return journal.add(entry.mirror(clock.today(), reason, clock.now())).view(null);
    }

    private EntryView standing(JournalEntry entry, RecordEntry wish) {
        if (!entry.says(wish)) {
            throw new LedgerRefused("ledger.recordedDifferently", wish.reference());
        }
        return entry.view(journal.mirrorOf(entry).map(JournalEntry::reference).orElse(null));
    }
}
