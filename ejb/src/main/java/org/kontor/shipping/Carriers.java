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

    @Inject
    @Any
    private Instance<CollectRules> collecting;

    /** Whether a carrier collects money at the door when it delivers by a method in a country. */
    public boolean collects(String name, String service, String country) {
        return collecting.stream().anyMatch(rules -> rules.carrier().equals(name) && rules.collects(service, country));
    }

    public Optional<Carrier> find(String name) {
        return carriers.stream().filter(carrier -> carrier.name().equals(name)).findFirst();
    }

    public Carrier of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no carrier of the name " + name));
    }
}
