package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.it.ShippedEar;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;

/** What is forgotten of wishes that can be proved no more, and of browsers whose time is over. */
class AccountExpiryIT extends ShippedEar {

    private final Email email = Email.parse("old." + Tokens.fresh().substring(0, 12) + "@example.com");

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private AccountExpiry expiry;

    @Inject
    private AccountLinks links;

    @Inject
    private CustomerRegister register;

    @Inject
    private AccountDoor door;

    private int run(String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    private int count(String query, Object value) throws SQLException {
        try (var connection = database.getConnection(); var count = connection.prepareStatement(query)) {
            count.setObject(1, value);
            try (var found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Test
    void forgetsWishesThatCanBeProvedNoMore() throws SQLException {
        links.askToOpen(email, "Old Wish", "a password of some length");
        assertEquals(1, run("update customer_request set asked_at = asked_at - interval '2 days',"
                + " expires_at = expires_at - interval '2 days' where email = ?", email.value()));
        links.askToReset(email);

        assertTrue(expiry.forget() >= 1);

        assertEquals(1, count("select count(*) from customer_request where email = ?", email.value()));
    }

    @Test
    void forgetsAndRefusesBrowsersWhoseTimeIsOver() throws SQLException {
        var customer = register.register(email, "Old Browser", null);
        run("insert into customer_account (customer_id, password_hash, opened_at) values (?, 'none', now())",
                customer.id());
        var tokens = List.of(Tokens.fresh(), Tokens.fresh());
        for (var token : tokens) {
            run("insert into customer_session (token_hash, customer_id, opened_at, expires_at)"
                    + " values (?, ?, now(), now() + interval '10 years')", Tokens.hash(token), customer.id());
        }
        run("update customer_session set expires_at = opened_at - interval '1 second' where token_hash = ?",
                Tokens.hash(tokens.get(0)));

        assertTrue(door.holder(tokens.get(0)).isEmpty());
        assertEquals(customer.number(), door.holder(tokens.get(1)).orElseThrow());
        expiry.forget();

        assertEquals(1, count("select count(*) from customer_session where customer_id = ?", customer.id()));
        assertTrue(door.holder("not a token").isEmpty() && door.holder(null).isEmpty());
    }
}
