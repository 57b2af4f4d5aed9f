package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.kontor.payment.WayRule;
import org.kontor.shared.Money;

/**
 * Lets tests from outside have rules of the ways to pay: cards and transfers are for orders of up to so many cents, and
 * never for goods of a category; without either they are for every order again. Cash on delivery is offered for a fee of
 * so many cents.
 */
@WebServlet("/it/pay-rules")
public class PayRulesServlet extends HttpServlet {

    @Inject
    private transient PayRules rules;

    @Inject
    private transient DoorDeals doors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var most = Optional.ofNullable(request.getParameter("most"))
                .map(cents -> Money.ofMinor(Long.parseLong(cents), "EUR")).orElse(null);
        var rule = new WayRule(null, null, most, Set.of(), Set.of(), true,
                Optional.ofNullable(request.getParameter("never")).map(Set::of).orElse(Set.of()));
        rules.at(rule, rule);
        Optional.ofNullable(request.getParameter("door"))
                .ifPresent(cents -> doors.offered(Money.ofMinor(Long.parseLong(cents), "EUR")));
    }
}
