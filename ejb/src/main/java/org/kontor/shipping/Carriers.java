package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The carriers that the shop works with, by name. */
@ApplicationScoped
public class Carriers {

    @Inject
    @Any
    private Instance<Carrier> carriers;

    public Optional<Carrier> find(String name) {
        return carriers.stream().filter(carrier -> carrier.name().equals(name)).findFirst();
    }

    public Carrier of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no carrier of the name " + name));
    }
}
