package org.kontor.customer;

import java.time.Instant;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/** What the register knows of a customer. */
public record CustomerView(long id, CustomerNumber number, Email email, String name, String phone, Instant createdAt) {
}
