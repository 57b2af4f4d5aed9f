package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.SandboxPanel;
import org.kontor.checkers.Patience;
import org.kontor.customer.CustomerRegister;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Email;

/** PAY-10: as whom a payment is made while the provider is slow, and while customers change their minds. */
class PayersIT extends ShippedEar {

    private static final String CUSTOMERS = "/v1/customers";

    private final String handle = UUID.randomUUID().toString();

    @Inject
    private Payers payers;

    @Inject
    private CustomerRegister register;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private void openAccount() throws SQLException {
        var customer = register.register(Email.parse("ina." + handle + "@example.com"), "Ina Sommer", null).id();
        run("insert into customer_account (customer_id, password_hash, opened_at) values (?, 'none', now())", customer);
        run("insert into wallet (handle, customer_id, enrolment, opened_at) values (?, ?, 1, now())", handle, customer);
    }

    /** A payment that begins in the customer's name. */
    private String payment() throws SQLException {
        var key = "payment:" + UUID.randomUUID();
        run("insert into wallet_payment (payment_key, handle, joined_at) values (?, ?, now())", key, handle);
        return key;
    }

    private void run(String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }

    @Test
    @DisplayName("PAY-10: a payment that is refused takes nothing from the one that had the customer enrolled meanwhile")
    void keepsWhomAnotherPaymentEnrolledMeanwhile() throws Exception {
        openAccount();
        var unlucky = payment();
        SandboxPanel.fault("slow", 1, "60", CUSTOMERS);
        var waiting = threads.submit(() -> payers.of(unlucky));
        assertFalse(Patience.until(() -> SandboxPanel.isOn("slow"), on -> !on));

        var enrolled = payers.of(payment());
        SandboxPanel.fault("turn_away", 1, "503", CUSTOMERS);
        SandboxPanel.over("slow");

        assertEquals(Optional.empty(), waiting.get(1, TimeUnit.MINUTES));
        assertTrue(enrolled.isPresent());
        assertEquals(enrolled, payers.of(payment()), "nobody is enrolled twice");
    }

    @Test
    @DisplayName("PAY-10: a payment that is asked for again is made as the same payer, also when that one was forgotten")
    void answersTheSameAfterTheCustomerWasForgotten() throws SQLException {
        openAccount();
        var asked = payment();
        var payer = payers.of(asked);
        assertTrue(payer.isPresent());
        var later = payment();

        run("delete from wallet where handle = ?", handle);

        assertEquals(payer, payers.of(asked));
        assertEquals(Optional.empty(), payers.of(later), "who was forgotten is not enrolled again");
    }
}
