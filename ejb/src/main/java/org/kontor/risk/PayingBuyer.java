package org.kontor.risk;

import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/**
 * Who pays by card: the account that is signed in, whatever address it types, else whoever has the mailbox.
 *
 * @param account null for guests
 * @param email   null where none is known yet
 */
public record PayingBuyer(CustomerNumber account, Email email) {
}
