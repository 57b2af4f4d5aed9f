package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Stamp;

/** A payment of 100,00 € of which the money is reserved with the order and taken with each parcel. */
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Stamp STAMP = new Stamp("test", "told", "c", NOW);

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static Payment opened(TakeMoney take) {
        return new Payment(new OpenPayment("20016", "stripe", "card", eur(10000), take,
                new IdempotencyKey("payment:20016:1"), NOW.plus(Duration.ofMinutes(40))), NOW);
    }

    private static GatewayAnswer.Approved told(long captured, long capturable, String... captures) {
        return new GatewayAnswer.Approved("cs_1", "pi_1", "20016", eur(10000), eur(captured),
                new Reserved(eur(capturable), Set.of(captures), true, NOW.plus(Duration.ofDays(7))), "visa", "4242");
    }

    private static Payment reserved() {
        var payment = opened(TakeMoney.AT_SHIPMENT);
        payment.approve(told(0, 10000), STAMP);
        return payment;
    }

    private static PaymentTransaction capture(Payment payment, String key, long minor) {
        return payment.openCapture(TransactionType.CAPTURE,
                new OpenCapture(1, eur(minor), new IdempotencyKey(key), "S1"), NOW);
    }

    private static PaymentTransaction release(Payment payment, long minor) {
        return payment.openCapture(TransactionType.VOID,
                new OpenCapture(1, eur(minor), new IdempotencyKey("void:1"), null), NOW);
    }

    @Test
    void takesAllOfASaleAtOnce() {
        var payment = opened(TakeMoney.AT_ORDER);
        assertEquals(eur(10000), payment.approve(told(10000, 0), STAMP));
        assertEquals(PaymentStatus.CAPTURED, payment.status());
    }

    @Test
    void onlyReservesUntilItIsCaptured() {
        var payment = reserved();
        assertEquals(PaymentStatus.AUTHORIZED, payment.status());
        assertEquals(eur(0), payment.captured());
    }

    @Test
    void closesACaptureWhenTheProviderNamesItsKey() {
        var payment = reserved();
        var first = capture(payment, "capture:S1:1:1", 3000);
        var second = capture(payment, "capture:S2:1:1", 2000);
        assertEquals(eur(3000), payment.approve(told(3000, 7000, "capture:S1:1:1"), STAMP));
        assertEquals(TransactionStatus.SUCCESS, first.status());
        assertEquals(TransactionStatus.INIT, second.status());
        assertEquals(PaymentStatus.PART_CAPTURED, payment.status());
        assertEquals(eur(2000), payment.approve(told(5000, 5000, "capture:S1:1:1", "capture:S2:1:1"), STAMP));
        assertEquals(TransactionStatus.SUCCESS, second.status());
    }

    @Test
    void countsMoneyOnceWhenAnOlderAnswerComesLater() {
        var payment = reserved();
        capture(payment, "capture:S1:1:1", 3000);
        capture(payment, "capture:S2:1:1", 2000);
        payment.approve(told(5000, 5000, "capture:S1:1:1", "capture:S2:1:1"), STAMP);
        assertEquals(eur(0), payment.approve(told(3000, 7000, "capture:S1:1:1"), STAMP));
        assertEquals(eur(5000), payment.captured());
        assertEquals(PaymentStatus.PART_CAPTURED, payment.status());
    }

    @Test
    void wantsNoMoneyTwice() {
        var payment = reserved();
        capture(payment, "capture:S1:1:1", 6000);
        assertThrows(PaymentRefused.class, () -> capture(payment, "capture:S2:1:1", 4001));
        capture(payment, "capture:S3:1:1", 4000);
        assertThrows(PaymentRefused.class, () -> release(payment, 1));
    }

    @Test
    void takesNothingMoreOnceTheRestIsToBeLetGo() {
        var payment = reserved();
        release(payment, 10000);
        assertThrows(PaymentRefused.class, () -> capture(payment, "capture:S1:1:1", 1));
    }

    @Test
    void isVoidedWhenWeLetGoAndExpiredWhenTheProviderDid() {
        var wanted = reserved();
        var call = release(wanted, 10000);
        wanted.lose("called off", STAMP);
        assertEquals(PaymentStatus.VOIDED, wanted.status());
        assertEquals(TransactionStatus.SUCCESS, call.status());
        var forgotten = reserved();
        var late = capture(forgotten, "capture:S1:1:1", 3000);
        forgotten.lose("the reservation ran out", STAMP);
        assertEquals(PaymentStatus.EXPIRED, forgotten.status());
        assertEquals(TransactionStatus.FAILED, late.status());
    }

    @Test
    void isCapturedWhenOnlyTheRestIsGone() {
        var payment = reserved();
        capture(payment, "capture:S1:1:1", 3000);
        payment.approve(told(3000, 7000, "capture:S1:1:1"), STAMP);
        assertEquals(eur(0), payment.approve(told(3000, 0, "capture:S1:1:1"), STAMP));
        assertEquals(PaymentStatus.CAPTURED, payment.status());
    }

    @Test
    void noConcurrentSendersShareATicket() {
        var call = capture(reserved(), "capture:S1:1:1", 3000);
        assertTrue(call.claim(0, NOW.plusSeconds(60)));
        assertFalse(call.claim(0, NOW.plusSeconds(60)));
    }

    @Test
    void asksUnderAnotherKeyOnlyAfterTwoTries() {
        var keys = List.of(0, 3, 4).stream().map(checks -> new CaptureTicket(TransactionType.CAPTURE, null, "k",
                eur(1), true, "S1", TransactionStatus.UNKNOWN, checks).sendKey()).toList();
        assertEquals(List.of("k", "k", "k.4"), keys);
    }

    private static void doubted(Payment payment, String reference, Money held) {
        payment.wonder(Oddity.of(payment, held(reference, held)), STAMP);
    }

    private static GatewayAnswer.Approved held(String reference, Money sum) {
        return new GatewayAnswer.Approved("cs_1", "pi_1", reference, sum, sum, Reserved.nothing(sum.currency()), "visa",
                "4242");
    }

    @Test
    void believesNeitherAnotherAmountNorWhatIsNotItsOwn() {
        var payment = opened(TakeMoney.AT_ORDER);
        assertEquals(Oddity.Kind.AMOUNT, Oddity.of(payment, held("20016", eur(9999))).kind());
        assertEquals(Oddity.Kind.FOREIGN, Oddity.of(payment, "20017", eur(10000)).kind());
        assertEquals(Oddity.Kind.FOREIGN, Oddity.of(payment, "20016", Money.ofMinor(10000, "USD")).kind());
        assertNull(Oddity.of(payment, told(10000, 0)));
        doubted(payment, "20017", eur(10000));
        assertEquals(PaymentStatus.UNKNOWN, payment.status());
        assertEquals(eur(0), payment.captured());
    }

    @Test
    void endsWhatAPersonHasSettledWithTheProviderAndNothingElse() {
        var payment = opened(TakeMoney.AT_ORDER);
        payment.dismiss(STAMP);
        assertEquals(PaymentStatus.CREATED, payment.status(), "nothing was odd about it");
        doubted(payment, "20017", eur(10000));
        payment.dismiss(STAMP);
        assertEquals(PaymentStatus.FAILED, payment.status());
    }

    @Test
    void countsTheMoneyOfAnAttemptThatHadEnded() {
        var payment = opened(TakeMoney.AT_ORDER);
        payment.end(new GatewayAnswer.Declined(PaymentStatus.EXPIRED, "out of time"), STAMP);
        assertNull(Oddity.of(payment, told(10000, 0)));
        assertEquals(eur(10000), payment.approve(told(10000, 0), STAMP));
        assertEquals(PaymentStatus.CAPTURED, payment.status());
    }

    @Test
    void wondersAboutMoneyOfWhatWasLetGo() {
        var payment = reserved();
        release(payment, 10000);
        payment.lose("let go", STAMP);
        assertEquals(Oddity.Kind.FOREIGN, Oddity.of(payment, told(10000, 0)).kind());
    }

    @Test
    void notesWhatCameBesideASaleThatBroughtLess() {
        var payment = opened(TakeMoney.AT_ORDER);
        doubted(payment, "20016", eur(9000));
        assertEquals(eur(9000), payment.approve(held("20016", eur(9000)), STAMP));
        assertEquals(PaymentStatus.CAPTURED, payment.status(), "no more of it comes");
        assertEquals(9000, payment.calls().sum());
        assertNull(Oddity.of(payment, held("20016", eur(9000))), "a person has taken that over");
        assertEquals(Oddity.Kind.AMOUNT, Oddity.of(payment, held("20016", eur(9500))).kind());
        assertEquals(TransactionStatus.FAILED, payment.calls().first().status());
    }

    @Test
    void takesTooLittleOverAlsoOfAnAttemptThatHadEnded() {
        var payment = opened(TakeMoney.AT_ORDER);
        payment.end(new GatewayAnswer.Declined(PaymentStatus.EXPIRED, "out of time"), STAMP);
        doubted(payment, "20016", eur(9000));
        assertEquals(eur(9000), payment.approve(held("20016", eur(9000)), STAMP));
        assertEquals(PaymentStatus.CAPTURED, payment.status());
    }

    @Test
    void waitsForTheRestOfATransferAlone() {
        var transfer = new Payment(new OpenPayment("20016", "banktransfer", "transfer", eur(10000), TakeMoney.AT_ORDER,
                new IdempotencyKey("payment:20016:1"), NOW.plus(Duration.ofDays(10))), NOW);
        transfer.waitForCustomer(new GatewayAnswer.Pending("RF1", null, null, false, null), STAMP);
        transfer.approve(held("20016", eur(9000)), STAMP);
        assertEquals(PaymentStatus.PART_CAPTURED, transfer.status());
    }

    @Test
    void notesAsOneWhatCameOfASaleThatBroughtMore() {
        var payment = opened(TakeMoney.AT_ORDER);
        doubted(payment, "20016", eur(12000));
        assertEquals(eur(12000), payment.approve(held("20016", eur(12000)), STAMP));
        assertEquals(12000, payment.calls().sum());
        assertEquals(List.of(eur(10000), eur(12000)), payment.calls().all().stream()
                .map(PaymentTransaction::amount).toList());
    }
}
