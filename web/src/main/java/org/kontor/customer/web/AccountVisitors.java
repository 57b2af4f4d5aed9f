package org.kontor.customer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kontor.customer.AccountDoor;
import org.kontor.customer.SignedIn;
import org.kontor.security.web.Visitors;
import org.kontor.shared.outage.Outage;

/** Customers are known by their cookie, which is looked up for each request: signing out elsewhere works at once. */
@ApplicationScoped
public class AccountVisitors implements Visitors {

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
            if (!Outage.OF_THE_DATABASE.tells(failure)) {
                throw failure;
            }
            return Optional.empty(); // nobody is known
        }
    }
}
