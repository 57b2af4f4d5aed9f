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

    /** Who carries what was ordered with a method; empty for a method that is no longer offered. */
    public Optional<String> carrier(String code) {
        return rates.table().steps().stream().map(DeliveryRate::option).filter(option -> option.code().equals(code))
                .map(DeliveryOption::carrier).findFirst();
    }

    /** From which value of goods on the usual way of delivery costs nothing; empty when it always costs. */
    public Optional<Money> freeFrom(String country, String currency) {
        return rates.table().freeFrom(country, currency);
    }

    public Optional<DeliveryOption> method(String code, String country, Money goods) {
        return methods(country, goods).stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
