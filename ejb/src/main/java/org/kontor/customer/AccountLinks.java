package org.kontor.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.security.Passwords;
import org.kontor.shared.Email;

/**
 * What is asked for by a mail address and proved by a link in a mail to it, once. Whether there is an account for the
 * address is said in the mail alone: whoever asks always gets the same answer, in the same time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountLinks {

    private static final int LONGEST_NAME = 160;

    @Inject
    private AccountRequests requests;

    @Inject
    private AccountBook accounts;

    @Inject
    private AccountSteps steps;

    @Inject
    private AccountPost post;

    @Inject
    private Passwords passwords;

    /** Asks for an account; it exists once the link was opened. Refuses a password or a name that cannot be. */
    public void askToOpen(Email email, String name, String password) {
        Passwords.check(email.value(), password);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new CustomerRefused("customer.refused.name", LONGEST_NAME);
        }
        post.ask(new AccountRequests.Asked(RequestKind.OPEN, email, name.strip(), passwords.store(password)));
    }

    /** Asks for another password. */
    public void askToReset(Email email) {
        post.ask(new AccountRequests.Asked(RequestKind.RESET, email, null, null));
    }

    /** The address whose account a link opens; empty when it opens none. */
    public Optional<Email> opens(String token) {
        return requests.byToken(RequestKind.OPEN, token).map(AccountRequests.Asked::email);
    }

    /** The address whose password a link changes; empty when it changes none. */
    public Optional<Email> resets(String token) {
        return requests.byToken(RequestKind.RESET, token).map(AccountRequests.Asked::email);
    }

    /** Sets another password and signs all browsers out; the link is used up in the same step. */
    public void reset(String token, String password) {
        var account = resets(token).flatMap(accounts::byEmail)
                .orElseThrow(() -> new CustomerRefused("customer.refused.link"));
        Passwords.check(account.email().value(), password);
        steps.reset(token, account, passwords.store(password));
    }
}
