package org.kontor.shipping.nordpost;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.kontor.shipping.CollectRules;

/** Nordpost collects with its standard parcel, in Germany and Austria, in euros. */
@ApplicationScoped
class NordpostCollects implements CollectRules {

    private static final Set<String> SERVICES = Set.of("STANDARD");
    private static final Set<String> COUNTRIES = Set.of("DE", "AT");

    @Override
    public String carrier() {
        return "nordpost";
    }

    @Override
    public boolean collects(String service, String country) {
        return SERVICES.contains(service) && COUNTRIES.contains(country);
    }
}
