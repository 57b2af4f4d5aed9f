package org.kontor.sandbox.stripe.payment;

import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.balance.Balance;

/** The parts of paying, put together. */
public record Payments(Sessions sessions, PaymentIntents intents, Charges charges, Refunds refunds, Checkout checkout,
                       Customers customers) {

    /** Puts the parts together. */
    public static Payments on(Agenda agenda, SandboxClock clock, Faults faults, Events events, Balance balance,
                              String publicBase) {
        var attempts = new Attempts(agenda, clock, events, balance);
        var intents = new PaymentIntents(agenda, clock, events, attempts);
        return new Payments(new Sessions(agenda, clock, events, intents, publicBase), intents, new Charges(),
                new Refunds(clock, events, balance),
                new Checkout(agenda, clock, faults, events, intents, attempts), new Customers(clock, events));
    }
}
