package org.kontor.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kontor.security.SignInAnswer;
import org.kontor.security.SignInBrake;
import org.kontor.security.SignInCheck;
import org.kontor.security.SignInCheck.Claim;
import org.kontor.security.SignInCheck.Known;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/**
 * Where customers sign in. Whom it lets in gets a token of 128 random bits for the browser, which holds for thirty days
 * unless it is given back, or the password changes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountDoor {

    static final SignInBrake BRAKE = new SignInBrake();

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    @Inject
    private AccountBook accounts;

    @Inject
    private AccountRequests requests;

    @Inject
    private AccountSteps steps;

    @Inject
    private SignInCheck check;

    /** Checks an address and a password that came from a network address; the welcome is the token. */
    public SignInAnswer<String> enter(String typed, String password, String address) {
        var email = Email.read(typed);
        var answer = check.of(BRAKE, new Claim(name(typed), password, address), () -> email.flatMap(accounts::byEmail)
                .map(account -> new Known<>(account.hash(), account.customerId())));
        return welcome(answer, steps::enter);
    }

    private static String name(String typed) {
        return Email.read(typed).map(Email::value).orElse("");
    }

    /**
     * Opens the account that a link in a mail is for, to whoever knows the password that was chosen for it: the link
     * alone proves the address, but not that its owner asked. Refuses links that do not open with
     * {@link CustomerRefused}.
     */
    public SignInAnswer<String> open(String token, String password, String address) {
        var asked = requests.byToken(RequestKind.OPEN, token)
                .orElseThrow(() -> new CustomerRefused("customer.refused.link"));
        var answer = check.of(BRAKE, new Claim("open " + asked.email(), password, address),
                () -> Optional.of(new Known<>(asked.hash(), asked)));
        return welcome(answer, known -> steps.open(token, known));
    }

    private static <W> SignInAnswer<String> welcome(SignInAnswer<W> answer, Function<W, String> enter) {
        if (answer instanceof SignInAnswer.Welcome<W> welcome) {
            return new SignInAnswer.Welcome<>(enter.apply(welcome.who()));
        }
        return answer instanceof SignInAnswer.Wait<W> wait ? new SignInAnswer.Wait<>(wait.rest())
                : new SignInAnswer.Refused<>();
    }

    /** Whom the token of a browser lets in; empty when it never did, or does not any more. */
    public Optional<CustomerNumber> holder(String token) {
        return isToken(token) ? accounts.holder(token) : Optional.empty();
    }

    /** Signs a browser out; doing so twice is no matter. */
    public void leave(String token) {
        if (isToken(token)) {
            steps.leave(token);
        }
    }

    private static boolean isToken(String text) {
        return text != null && TOKEN.matcher(text).matches();
    }
}
