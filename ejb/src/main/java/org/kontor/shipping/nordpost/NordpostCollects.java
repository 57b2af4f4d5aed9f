package org.kontor.shipping.nordpost;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Money;
import org.kontor.shipping.CollectRules;

/** Nordpost collects with its standard parcel, in Germany and Austria, up to 3 500 €. */
@ApplicationScoped
class NordpostCollects implements CollectRules {

    private static final Set<String> SERVICES = Set.of("STANDARD");
    private static final Set<String> COUNTRIES = Set.of("DE", "AT");
    private static final Money MOST = Money.ofMinor(350_000, "EUR");

    @Override
    public String carrier() {
        return "nordpost";
    }

    @Override
    public Optional<Money> most(String service, String country) {
        return Optional.of(MOST).filter(most -> SERVICES.contains(service) && COUNTRIES.contains(country));
    }
}
