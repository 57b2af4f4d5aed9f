package org.kontor.risk;

import java.time.Instant;
import org.kontor.shared.Email;

/** A line of a list: whom staff block or allow, why, and who wrote it. */
public record ListEntry(long id, Listing listing, ListKind kind, String value, String reason, String addedBy,
        Instant addedAt) {

    boolean isFor(Buyer buyer) {
        return switch (kind) {
            case EMAIL -> isMailbox(buyer.email());
            case DOMAIN -> isBelow(buyer.email().value());
            case NETWORK -> NetworkRange.read(value).map(range -> range.contains(buyer.source())).orElse(false);
        };
    }

    /** Who is blocked is so whatever stands after a plus; who is allowed is just that address. */
    private boolean isMailbox(Email email) {
        return listing == Listing.ALLOW ? email.value().equals(value)
                : email.mailbox().equals(new Email(value).mailbox());
    }

    private boolean isBelow(String email) {
        return email.endsWith("@" + value) || email.endsWith("." + value);
    }

    boolean is(Listing wantedListing, ListKind wantedKind) {
        return listing == wantedListing && kind == wantedKind;
    }
}
