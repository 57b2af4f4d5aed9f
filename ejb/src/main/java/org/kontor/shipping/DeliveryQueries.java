package org.kontor.shipping;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;

/** Which ways of delivery there are for a country and a value of goods, and what each costs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class DeliveryQueries {

    @Inject
    private DeliveryRates rates;

    /** The options in the order in which they are offered; none when the shop does not deliver there. */
    public List<DeliveryOption> methods(String country, Money goods) {
        return rates.table().options(country, goods);
    }

    public Optional<DeliveryOption> method(String code, String country, Money goods) {
        return methods(country, goods).stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
