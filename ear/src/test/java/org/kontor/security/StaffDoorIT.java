package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;

/** What the door says to those who guess. Each test comes from an address of its own. */
class StaffDoorIT extends ShippedEar {

    private static final String PASSWORD = "the right one and no other";
    private static final Duration AT_LEAST = Duration.ofMillis(40);

    private final String address = "192.0.2." + Tokens.fresh();
    private final String name = "door." + Tokens.fresh().substring(0, 12);

    @Inject
    private StaffDoor door;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private Staff staff;

    private void hire() {
        hire(name, StaffRole.ORDERS);
    }

    private void hire(String username, StaffRole role) {
        staff.does(() -> accounts.create(new NewStaff(username, "Alma Lind", Set.of(role)), PASSWORD));
    }

    @Test
    void answersAnUnknownNameAsItAnswersAWrongPassword() {
        hire();
        var wrong = door.enter(name, "a wrong password", address);
        var before = System.nanoTime();
        var unknown = door.enter("nobody.of.that.name", "a wrong password", address);
        var took = Duration.ofNanos(System.nanoTime() - before);

        assertEquals(new SignInAnswer.Refused<>(), wrong);
        assertEquals(wrong, unknown);
        assertTrue(took.compareTo(AT_LEAST) > 0, "the unknown name was refused without the work of a check: " + took);
    }

    @Test
    void makesWhoGuessesWaitButNobodyElse() {
        hire();
        for (var guess = 0; guess < 4; guess++) {
            assertEquals(new SignInAnswer.Refused<>(), door.enter(name, "guess number " + guess, address));
        }

        assertInstanceOf(SignInAnswer.Wait.class, door.enter(name, PASSWORD, address));
        assertInstanceOf(SignInAnswer.Welcome.class, door.enter(name, PASSWORD, "198.51.100." + Tokens.fresh()));
        assertInstanceOf(SignInAnswer.Refused.class, door.enter("somebody.else", PASSWORD, address));
    }

    @Test
    void slowsDownGuessesAtNamesThatDoNotExistAsWell() {
        for (var guess = 0; guess < 4; guess++) {
            door.enter(name, "guess number " + guess, address);
        }

        assertInstanceOf(SignInAnswer.Wait.class, door.enter(name, PASSWORD, address));
    }

    @Test
    void isShutToAnAccountThatWasSwitchedOff() {
        hire("admin." + name, StaffRole.ADMIN);
        hire();
        assertTrue(door.pass(name).isPresent());

        staff.does(() -> {
            accounts.switchOff(name);
            return null;
        });

        assertEquals(new SignInAnswer.Refused<>(), door.enter(name, PASSWORD, address));
        assertTrue(door.pass(name).isEmpty());
    }
}
