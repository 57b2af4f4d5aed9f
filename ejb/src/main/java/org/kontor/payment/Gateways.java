package org.kontor.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the gateway of a name among the adapters that were built in. */
@ApplicationScoped
public class Gateways {

    @Inject
    @Any
    private Instance<PaymentGateway> gateways;

    public PaymentGateway of(String name) {
        return gateways.stream().filter(gateway -> gateway.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no payment gateway " + name));
    }
}
