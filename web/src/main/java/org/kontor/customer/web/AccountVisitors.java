package org.kontor.customer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.kontor.customer.AccountDoor;
import org.kontor.customer.SignedIn;
import org.kontor.security.web.Visitors;
import org.kontor.shared.DatabaseAway;

/** Customers are known by their cookie, which is looked up for each request: signing out elsewhere works at once. */
@ApplicationScoped
public class AccountVisitors implements Visitors {

    private static final Logger LOG = System.getLogger(AccountVisitors.class.getName());

    @Inject
    private AccountDoor door;

    /** What is the same for everybody is served without asking who it is for. */
    @Override
    public Optional<Visitor> recognise(HttpServletRequest request) {
        var path = request.getServletPath();
        if (path.startsWith("/assets/") || path.startsWith("/media/")) {
            return Optional.empty();
        }
        try {
            return AccountCookie.token(request).flatMap(door::holder)
                    .map(number -> new Visitor(number.value(), SignedIn.ROLE));
        } catch (RuntimeException failure) {
            if (!DatabaseAway.isReasonOf(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, () -> "The database is away, so nobody is known: " + failure);
            return Optional.empty();
        }
    }
}
