package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.shared.Money;

/** The carriers that the shop works with, by name. */
@ApplicationScoped
public class Carriers {

    @Inject
    @Any
    private Instance<Carrier> carriers;

    @Inject
    @Any
    private Instance<CollectRules> collecting;

    /**
     * The most that a carrier collects at the door for a parcel when it delivers by a method in a country; empty:
     * nothing.
     */
    public Optional<Money> collects(String name, String service, String country) {
        return collecting.stream().filter(rules -> rules.carrier().equals(name))
                .flatMap(rules -> rules.most(service, country).stream()).findFirst();
    }

    public Optional<Carrier> find(String name) {
        return carriers.stream().filter(carrier -> carrier.name().equals(name)).findFirst();
    }

    public Carrier of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no carrier of the name " + name));
    }
}
