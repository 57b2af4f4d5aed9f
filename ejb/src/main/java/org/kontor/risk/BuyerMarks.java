package org.kontor.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.security.SigningKeys;
import org.kontor.shared.Email;

/**
 * How buyers are recognised without being written down: by keyed hashes of their mailbox, their account and their
 * network address. All are forgotten after the days that staff chose.
 */
@ApplicationScoped
class BuyerMarks {

    private static final String KEY = "risk";

    @Inject
    private SigningKeys keys;

    String of(Email email) {
        return keys.sign(KEY, "email " + email.mailbox());
    }

    /** That of the account, or of the mailbox where nobody is signed in; null where nothing is known. */
    String of(PayingBuyer buyer) {
        if (buyer.account() != null) {
            return keys.sign(KEY, "account " + buyer.account().value());
        }
        return buyer.email() == null ? null : of(buyer.email());
    }

    /** Null where the address stands for nobody; those that cannot be read are one buyer. */
    String ofSource(String source) {
        if (source != null && NetworkRange.read(source).isEmpty()) {
            return keys.sign(KEY, "source unreadable");
        }
        return NetworkRange.household(source).map(each -> keys.sign(KEY, "source " + each)).orElse(null);
    }
}
