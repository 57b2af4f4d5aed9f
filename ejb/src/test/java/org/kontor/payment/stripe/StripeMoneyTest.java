package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.market.ChargeStep;
import org.kontor.market.LargestCharge;
import org.kontor.shared.Money;

class StripeMoneyTest {

    /** Those of three decimals that cards are charged in. */
    private static final Set<String> ISO_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
    private static final Set<String> WITH_STEPS = Set.of("BHD", "JOD", "KWD", "OMR", "TND", "MGA");

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
                .filter(code -> Money.zero(code).fractionDigits() >= 0).sorted().toList());
    }

    @Property
    @Label("R-28: what Stripe is sent in any currency reads back as the same amount")
    void readsBackWhatItSends(@ForAll("currencies") String currency, @ForAll @LongRange(max = 99_999_999) long minor) {
        var amount = Money.ofMinor(minor, currency);
        Assume.that(StripeMoney.takes(amount));
        assertEquals(amount, StripeMoney.read(StripeMoney.sent(amount), currency.toLowerCase(Locale.ROOT)));
    }

    @Property
    @Label("R-28: carts are priced in steps that Stripe takes, and in no larger ones")
    void takesWhatIsInTheStepsOfCarts(@ForAll("currencies") String currency, @ForAll @LongRange(max = 99_999) long steps) {
        Assume.that(ISO_DECIMALS.contains(currency) || Money.zero(currency).fractionDigits() <= 2);
        var step = ChargeStep.in(currency);
        assertTrue(StripeMoney.takes(step.times(steps)), currency);
        assertTrue(step.minor() == 1 || !StripeMoney.takes(step.times(steps).plus(Money.ofMinor(step.minor() / 2, currency))));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 8", "USD, 8", "HUF, 8", "IDR, 12", "JPY, 8", "KRW, 8", "ISK, 8", "UGX, 8", "MGA, 8", "BHD, 8",
        "JOD, 8", "KWD, 8", "OMR, 8", "TND, 8"})
    @DisplayName("A3: the most that the shop has a card charged is the largest amount that Stripe takes")
    void takesAsMuchAsTheShopSays(String currency, int digits) {
        var most = LargestCharge.in(currency);
        assertEquals(digits, String.valueOf(StripeMoney.sent(most)).length());
        assertEquals(digits + 1, String.valueOf(StripeMoney.sent(most.plus(ChargeStep.in(currency)))).length());
    }

    @ParameterizedTest
    @CsvSource({"JPY, 500, 500", "KRW, 500, 500", "EUR, 500, 500", "KWD, 5120, 5120", "ISK, 5, 500", "UGX, 5, 500",
        "MGA, 500, 5"})
    @DisplayName("R-28: amounts go out in Stripe's units")
    void sendsStripesUnits(String currency, long ours, long stripes) {
        assertEquals(stripes, StripeMoney.sent(Money.ofMinor(ours, currency)));
    }

    @Test
    @DisplayName("R-28: what lies between Stripe's steps is not sent")
    void roundsNothing() {
        for (var currency : WITH_STEPS) {
            var odd = Money.ofMinor(1_001, currency);
            assertFalse(StripeMoney.takes(odd), currency);
            assertThrows(IllegalArgumentException.class, () -> StripeMoney.sent(odd), currency);
            assertTrue(StripeMoney.refusal(odd).contains(currency));
        }
    }
}
