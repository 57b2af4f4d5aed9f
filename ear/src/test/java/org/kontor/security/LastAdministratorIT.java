package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;

/** A shop is never left without an administrator who can sign in. */
class LastAdministratorIT extends ShippedEar {

    private static final String PASSWORD = "a password of tests alone";

    @Inject
    private StaffAccounts accounts;

    @Inject
    private SetupLinks links;

    @Inject
    private Staff staff;

    private final List<String> resting = new ArrayList<>();
    private String last;

    @BeforeEach
    void switchEveryOtherAdministratorOff() {
        last = create(Set.of(StaffRole.ADMIN));
        all().stream().filter(one -> one.active() && one.roles().contains(StaffRole.ADMIN))
                .map(StaffView::username).filter(name -> !name.equals(last)).forEach(name -> {
                    staff.act(() -> accounts.switchOff(name));
                    resting.add(name);
                });
    }

    @AfterEach
    void switchThemOnAgain() {
        resting.forEach(name -> staff.act(() -> accounts.switchOn(name)));
    }

    private String create(Set<StaffRole> roles) {
        var name = "last." + Tokens.fresh().substring(0, 10);
        return staff.does(() -> accounts.create(new NewStaff(name, "Last One", roles), PASSWORD)).username();
    }

    private List<StaffView> all() {
        return staff.does(() -> accounts.list());
    }

    @Test
    void isNotSwitchedOff() {
        assertThrows(SecurityRefused.class, () -> staff.act(() -> accounts.switchOff(last)));
        assertTrue(staff.does(() -> accounts.byName(last)).active());
    }

    @Test
    void keepsItsRole() {
        assertThrows(SecurityRefused.class, () -> staff.act(() -> accounts.changeRoles(last, Set.of(StaffRole.FINANCE))));
        assertEquals(Set.of(StaffRole.ADMIN), staff.does(() -> accounts.byName(last)).roles());
    }

    @Test
    void isNotReplacedByOneWhoWasInvitedAndNeverCame() {
        var invited = "invited." + Tokens.fresh().substring(0, 10);
        var link = staff.does(() -> accounts.invite(new NewStaff(invited, "Next One", Set.of(StaffRole.ADMIN))));
        assertThrows(SecurityRefused.class, () -> staff.act(() -> accounts.switchOff(last)));

        links.choosePassword(link.replaceFirst(".*token=", ""), PASSWORD);
        staff.act(() -> accounts.switchOff(last));
        resting.add(last);
        assertEquals(List.of(invited), all().stream()
                .filter(one -> one.active() && one.roles().contains(StaffRole.ADMIN)).map(StaffView::username).toList());
    }

    @Test
    void givesNobodyElseTheKeyToTheAccounts() {
        assertThrows(EJBAccessException.class, () -> accounts.list());
        assertThrows(EJBAccessException.class, () -> accounts.invite(new NewStaff("nobody", "Nobody",
                Set.of(StaffRole.ADMIN))));
        assertThrows(EJBAccessException.class, () -> accounts.changeRoles(last, Set.of(StaffRole.FINANCE)));
    }
}
