package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewStaffTest {

    private static NewStaff staff(String username) {
        return new NewStaff(username, "Mara König", Set.of(StaffRole.ORDERS));
    }

    @Test
    void normalisesTheUserName() {
        assertEquals("mara.koenig", staff(" Mara.Koenig ").username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "mara könig", "<b>", "-mara", "a\nb"})
    void refusesNamesThatCannotBeTypedSafely(String username) {
        assertThrows(SecurityRefused.class, () -> staff(username));
    }

    @Test
    void refusesAnAccountWithoutRole() {
        assertThrows(SecurityRefused.class, () -> new NewStaff("mara", "Mara", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "mara.koenig.1"})
    void refusesWeakPasswords(String password) {
        assertThrows(SecurityRefused.class, () -> Passwords.check("mara.koenig.1", password));
    }

    @Test
    void refusesPasswordsThatAreExpensiveToCheck() {
        assertThrows(SecurityRefused.class, () -> Passwords.check("mara", "x".repeat(129)));
        assertDoesNotThrow(() -> Passwords.check("mara", "xy".repeat(64)));
    }

    @Test
    void endsSessionsWhenPasswordRolesOrSwitchChange() {
        var user = new StaffUser(staff("mara"), "hash");
        var before = user.pass();
        user.changePassword("other hash");
        var withOtherPassword = user.pass();
        user.give(Set.of(StaffRole.FINANCE));
        var withOtherRole = user.pass();
        user.switchOff();
        assertEquals(4, Set.of(before, withOtherPassword, withOtherRole, user.pass()).size());
    }

    @Test
    void countsAsInvitedUntilAPasswordIsChosen() {
        var user = new StaffUser(staff("mara"), null);
        assertTrue(user.view().invited());
        user.changePassword("hash");
        assertFalse(user.view().invited());
    }
}
