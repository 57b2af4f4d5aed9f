package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Stamp;

/** A reserved payment of 100,00 € of which three parcels take 30,00, 20,00 and 40,00. */
class PaymentAnswersPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Stamp STAMP = new Stamp("test", "told", "c", NOW);
    private static final List<Integer> PARTS = List.of(3000, 2000, 4000);

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static Payment reserved() {
        var payment = new Payment(new OpenPayment("20016", "stripe", "card", eur(10_000), TakeMoney.AT_SHIPMENT,
                new IdempotencyKey("payment:20016:1"), NOW.plus(Duration.ofMinutes(40))), NOW);
        payment.approve(after(0), STAMP);
        return payment;
    }

    private static List<PaymentTransaction> take(Payment payment) {
        return IntStream.range(0, PARTS.size()).mapToObj(part -> payment.openCapture(TransactionType.CAPTURE,
                new OpenCapture(1, eur(PARTS.get(part)), new IdempotencyKey(key(part)), "S" + part), NOW)).toList();
    }

    private static String key(int part) {
        return "capture:S" + part + ":1:1";
    }

    /** What the provider says after so many parts were taken. */
    private static GatewayAnswer.Approved after(int parts) {
        var taken = PARTS.stream().limit(parts).mapToLong(part -> part).sum();
        var keys = IntStream.range(0, parts).mapToObj(PaymentAnswersPropertiesTest::key).toList();
        return new GatewayAnswer.Approved("cs_1", "pi_1", "20016", eur(10_000), eur(taken),
                new Reserved(eur(10_000 - taken), Set.copyOf(keys), true, NOW.plus(Duration.ofDays(7))), "visa",
                "4242");
    }

    @Property
    @Label("R-08, F21: answers that overtake each other and repeat end in the same state, and count each cent once")
    void endsInTheSameStateWhateverIsHeardFirst(@ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> others,
            @ForAll @IntRange(max = 12) int place) {
        var payment = reserved();
        var calls = take(payment);
        var heard = new ArrayList<>(others);
        heard.add(Math.min(place, others.size()), PARTS.size());

        var counted = Money.sum("EUR", heard.stream().map(parts -> payment.approve(after(parts), STAMP)).toList());

        assertEquals(eur(9_000), counted);
        assertEquals(eur(9_000), payment.captured());
        assertEquals(PaymentStatus.PART_CAPTURED, payment.status());
        assertEquals(Set.of(TransactionStatus.SUCCESS), calls.stream().map(PaymentTransaction::status)
                .collect(Collectors.toSet()));
    }
}
