package org.kontor.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.security.Passwords;
import org.kontor.security.SignInAnswer;
import org.kontor.security.SignInCheck;
import org.kontor.security.SignInCheck.Claim;
import org.kontor.security.SignInCheck.Known;
import org.kontor.shared.NotFound;

/** What customers do with their own account. */
@Stateless
@RolesAllowed(SignedIn.ROLE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    @Inject
    private SignedIn me;

    @Inject
    private AccountBook accounts;

    @Inject
    private AccountSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInCheck check;

    /**
     * Changes the password of who shows that they know the old one, and signs all their other browsers out. Who guesses
     * has to wait as at the door.
     *
     * @param session the token of the browser that stays signed in
     * @param address from which network address it is wished
     */
    public void changePassword(String old, String wanted, String session, String address) {
        var account = me.number().flatMap(accounts::byNumber).orElseThrow(() -> new NotFound("account", "yours"));
        var answer = check.of(AccountDoor.BRAKE, new Claim(account.email().value(), old, address),
                () -> Optional.of(new Known<>(account.hash(), account)));
        if (answer instanceof SignInAnswer.Wait<AccountBook.Entry> wait) {
            throw new CustomerRefused("customer.refused.wait", wait.rest().toSeconds() + 1);
        }
        if (answer instanceof SignInAnswer.Refused<AccountBook.Entry>) {
            throw new CustomerRefused("customer.refused.oldPassword");
        }
        Passwords.check(account.email().value(), wanted);
        steps.changePassword(account, passwords.store(wanted), session);
    }
}
