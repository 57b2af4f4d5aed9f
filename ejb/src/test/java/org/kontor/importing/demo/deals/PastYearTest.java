package org.kontor.importing.demo.deals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;

class PastYearTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void spreadsOrdersOverAYearInTheOrderOfTimeAndLeavesTheLastDaysAlone() {
        var moments = new Calendar(BusinessClock.SHOP_ZONE).moments(TODAY, 5_000);
        assertEquals(5_000, moments.size());
        assertEquals(moments.stream().sorted().toList(), moments);
        var first = moments.get(0).atZone(BusinessClock.SHOP_ZONE).toLocalDate();
        var last = moments.get(4_999).atZone(BusinessClock.SHOP_ZONE).toLocalDate();
        assertEquals(TODAY.minusDays(365), first);
        assertTrue(last.isBefore(TODAY.minusDays(6)) && last.isAfter(TODAY.minusDays(9)), last.toString());
    }

    @Test
    void plansTheSameOrdersEveryTime() {
        var plan = new DealPlan(300, 500, TODAY, BusinessClock.SHOP_ZONE);
        var again = new DealPlan(300, 500, TODAY, BusinessClock.SHOP_ZONE);
        assertEquals(plan.deals(), again.deals());
        assertTrue(plan.customers() > 100 && plan.customers() < 300);
        assertTrue(plan.lines() >= 300);
    }

    @Test
    void makesUpPeopleWithAddressesThatAreTheirOwn() {
        var people = new People().people(2_000);
        assertEquals(2_000, people.stream().map(Person::email).distinct().count());
        people.forEach(person -> assertEquals(person.email(), new Email(person.email()).value()));
        people.forEach(person -> assertTrue(person.postcode().matches("\\d{5}") && !person.city().isBlank()));
    }

    @Test
    void chargesTheFeeThatTheProviderCharges() {
        assertEquals(40, PayoutRows.fee(1_000));
        assertEquals(257, PayoutRows.fee(15_495));
        assertEquals(3, PayoutRows.fee(3));
    }
}
