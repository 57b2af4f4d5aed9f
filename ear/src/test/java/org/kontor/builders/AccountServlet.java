package org.kontor.builders;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kontor.customer.CustomerRegister;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.security.Passwords;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Lets tests from outside have an account of a customer, for a mail address of its own, one that they name or that of an
 * order, with store credit of so many cents when asked for, or another code for the credit that it has; answers the
 * address. It signs in with {@link StaffServlet#PASSWORD}.
 */
@WebServlet("/it/account")
public class AccountServlet extends HttpServlet {

    private static volatile String hash;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private transient DataSource database;

    @Inject
    private transient CustomerRegister register;

    @Inject
    private transient Passwords passwords;

    @Inject
    private transient GiftCardDesk cards;

    @Inject
    private transient OrderQueries orders;

    @Inject
    private transient Staff staff;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var email = OrderNumber.read(request.getParameter("order")).flatMap(orders::byNumber).map(OrderView::email)
                .orElseGet(() -> Email.parse(Optional.ofNullable(request.getParameter("email"))
                        .orElseGet(() -> "ina." + Tokens.fresh().substring(0, 12) + "@example.com")));
        if (request.getParameter("aged") != null) {
            run("update customer_request set expires_at = asked_at - interval '1 second' where email = ?",
                    List.of(email.value()));
        } else {
            open(email);
        }
        Optional.ofNullable(request.getParameter("credit")).ifPresent(cents -> give(email, Long.parseLong(cents)));
        Optional.ofNullable(request.getParameter("recode")).ifPresent(card -> recode(email, card));
        response.setContentType("text/plain");
        response.getWriter().print(email);
    }

    /** As if the owner had opened the link in the mail; the hash is the first one's, for it costs half a second. */
    private void open(Email email) {
        if (hash == null) {
            hash = passwords.store(StaffServlet.PASSWORD);
        }
        var customer = register.register(email, "Ina Sommer", null);
        run("insert into customer_account (customer_id, password_hash, opened_at) values (?, ?, now())"
                + " on conflict do nothing", List.of(customer.id(), hash));
    }

    private void give(Email email, long cents) {
        staff.does(() -> cards.giveCredit(Money.ofMinor(cents, "EUR"), email, "a test", null,
                new IdempotencyKey(Tokens.fresh())));
    }

    private void recode(Email email, String card) {
        staff.does(() -> {
            cards.sendAnew(card, email, "a test");
            return card;
        });
    }

    private void run(String statement, List<Object> values) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.size(); i++) {
                update.setObject(i + 1, values.get(i));
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
