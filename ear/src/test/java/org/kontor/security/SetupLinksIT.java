package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;

/** The first administrator's way in. Each test has a shop without staff to itself, which its end takes back. */
class SetupLinksIT extends ShippedEar {

    private static final String PASSWORD = "a long password of the first";

    @Inject
    private SetupLinks links;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private final String token = Tokens.fresh();

    @BeforeEach
    void aShopWithoutStaff() throws Exception {
        if (database == null) {
            return;
        }
        transaction.begin();
        change("delete from staff_role");
        change("delete from staff_user");
    }

    @AfterEach
    void takeItBack() throws Exception {
        if (database != null) {
            transaction.rollback();
        }
    }

    private void change(String sql, Object... values) throws Exception {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    private String staff() throws Exception {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(u.username || ' ' || r.role, ',')"
                        + " from staff_user u join staff_role r on r.user_id = u.id")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void print(Duration age) throws Exception {
        var made = clock.now().minus(age);
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        change("insert into setup_link (token_hash, created_at, expires_at) values (?, ?, ?)",
                HexFormat.of().formatHex(hash), Timestamp.from(made), Timestamp.from(made.plus(Duration.ofHours(24))));
    }

    @Test
    void letsTheFirstAdministratorInOnce() throws Exception {
        print(Duration.ofHours(23));
        assertTrue(links.isOpen(token));

        links.use(token, "first.admin", "First Admin", PASSWORD);

        assertFalse(links.isOpen(token));
        assertEquals("first.admin admin", staff());
        assertThrows(SecurityRefused.class, () -> links.use(token, "second.admin", "Second Admin", PASSWORD));
    }

    @Test
    void isClosedAfterADay() throws Exception {
        print(Duration.ofHours(25));

        assertFalse(links.isOpen(token));
        assertThrows(SecurityRefused.class, () -> links.use(token, "first.admin", "First Admin", PASSWORD));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00000000000000000000000000000000", "' or '1'='1", "%"})
    void opensToNobodyWhoGuesses(String guess) throws Exception {
        print(Duration.ZERO);

        assertFalse(links.isOpen(guess));
        assertThrows(SecurityRefused.class, () -> links.use(guess, "first.admin", "First Admin", PASSWORD));
    }

    @Test
    void isClosedOnceThereIsStaff() throws Exception {
        print(Duration.ZERO);
        links.use(token, "first.admin", "First Admin", PASSWORD);
        change("update setup_link set used_at = null");

        assertFalse(links.isOpen(token));
    }
}
