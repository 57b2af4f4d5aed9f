package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewStaffTest {

    private static final String PASSWORD = "correct horse battery";

    private static NewStaff staff(String username, String password) {
        return new NewStaff(username, "Mara König", password, Set.of(StaffRole.ORDERS));
    }

    @Test
    void normalisesTheUserName() {
        assertEquals("mara.koenig", staff(" Mara.Koenig ", PASSWORD).username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "mara könig", "<b>", "-mara", "a\nb"})
    void refusesNamesThatCannotBeTypedSafely(String username) {
        assertThrows(SecurityRefused.class, () -> staff(username, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "mara.koenig.1"})
    void refusesWeakPasswords(String password) {
        assertThrows(SecurityRefused.class, () -> staff("mara.koenig.1", password));
    }

    @Test
    void refusesPasswordsThatAreExpensiveToCheck() {
        assertThrows(SecurityRefused.class, () -> staff("mara", "x".repeat(129)));
        assertEquals(128, staff("mara", "x".repeat(128)).password().length());
    }

    @Test
    void refusesAnAccountWithoutRoleAndHidesThePassword() {
        assertThrows(SecurityRefused.class, () -> new NewStaff("mara", "Mara", PASSWORD, Set.of()));
        assertFalse(staff("mara", PASSWORD).toString().contains(PASSWORD));
    }
}
