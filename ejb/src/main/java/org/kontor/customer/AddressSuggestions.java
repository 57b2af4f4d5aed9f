package org.kontor.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.market.Markets;

/** Whole addresses for the beginning of a street. It asks the world outside, so it runs in no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class AddressSuggestions {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 160;
    private static final int MOST = 5;

    @Inject
    private AddressSource source;

    @Inject
    private Markets markets;

    /** Whether this shop offers any. */
    public boolean areOffered() {
        return source.isThere();
    }

    /** Five at most, of a country to which the shop delivers; none for less than three letters. */
    public List<AddressSuggestion> find(String typed, String country) {
        var street = typed == null ? "" : typed.strip();
        return street.length() < SHORTEST || street.length() > LONGEST || !markets.countries().contains(country)
                ? List.of() : source.suggest(street, country, MOST);
    }
}
