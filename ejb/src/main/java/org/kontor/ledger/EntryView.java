package org.kontor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An entry with its postings; {@code reverses} and {@code reversedBy} are references of the mirror entry, or null. */
public record EntryView(long id, String reference, LocalDate businessDate, Instant recordedAt, String reason,
        String subject,
        String reverses, String reversedBy, List<PostingView> postings) {

    public EntryView {
        postings = List.copyOf(postings);
    }
}
