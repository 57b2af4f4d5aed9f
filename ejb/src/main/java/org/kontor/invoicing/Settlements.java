package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.fulfilment.Collection;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceSnapshot.Payment;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * How an order was paid, or a refund returned, in the words of a document: every way, with its part if there are
 * several.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Settlements {

    private static final String OTHER = "OTHER";

    @Inject
    private PaymentQueries payments;

    @Inject
    private ShipmentQueries shipments;

    /**
     * What is owed by invoice is to be paid within the days that were agreed on, counted from the document's day; what is
     * paid at the door goes to the carrier, parcel by parcel.
     */
    public Payment ofParcel(OrderNumber order, String parcel, LocalDate issuedOn, ZoneId zone, Locale locale) {
        var collect = shipments.byNumber(parcel).map(ShipmentView::collect);
        if (collect.isPresent()) {
            return atDoor(collect.get(), zone);
        }
        var owed = payments.of(order.value()).stream().filter(payment -> payment.isOnAccount() && payment.owed().isPositive())
                .findFirst();
        if (owed.isPresent()) {
            return new Payment("TRANSFER", null, null, issuedOn.plusDays(owed.get().netDays()),
                    new CreditorReference(owed.get().gatewayRef()).pretty());
        }
        return find(order, zone, new DocumentWords(locale),
                call -> (call.type() == TransactionType.SALE || call.type() == TransactionType.CAPTURE)
                        && !call.gateway().equals(PayMethod.COD.gateway())); // that paid for other parcels
    }

    /** What the carrier still is to collect for a parcel is due, and nothing beside it. */
    static Payment atDoor(Collection collect, ZoneId zone) {
        var open = collect.isOpen() ? collect.asked() : collect.asked().minus(collect.collected());
        return Payment.atDoor(open, open.isPositive() ? null : LocalDate.ofInstant(collect.collectedAt(), zone));
    }

    public Payment ofRefund(OrderNumber order, String refund, ZoneId zone, Locale locale) {
        if (payments.of(order.value()).stream().flatMap(payment -> payment.transactions().stream())
                .noneMatch(call -> refund.equals(call.purpose()))) {
            return new Payment("CREDITED", null, null);
        }
        return find(order, zone, new DocumentWords(locale),
                call -> call.type() == TransactionType.REFUND && refund.equals(call.purpose()));
    }

    /** One way by which money moved. */
    private record Way(PaymentView payment, List<TransactionView> calls) {

        private Money sum() {
            return Money.sum(payment.amount().currency(), calls.stream().map(TransactionView::amount).toList());
        }

        private boolean isCard() {
            return calls.get(0).gateway().equals(PayMethod.GIFT_CARD.gateway());
        }

        private String means() {
            return isCard() ? OTHER : PayMethod.of(payment.method()).map(Settlements::means).orElse(OTHER);
        }

        private Optional<String> label(DocumentWords words) {
            if (isCard()) {
                return Optional.of(payment.isGiftCard() ? words.say("means.GIFT_CARD", payment.cardLast4())
                        : words.say("means.CREDIT"));
            }
            return Settlements.label(payment);
        }
    }

    private static String means(PayMethod method) {
        return switch (method) {
            case CARD -> "CARD";
            case TRANSFER, INVOICE -> "TRANSFER";
            case COD -> "COD";
            case GIFT_CARD -> OTHER;
        };
    }

    private Payment find(OrderNumber order, ZoneId zone, DocumentWords words, Predicate<TransactionView> which) {
        var ways = payments.of(order.value()).stream().map(payment -> new Way(payment, payment.transactions().stream()
                .filter(which.and(call -> call.status() == TransactionStatus.SUCCESS)).toList()))
                .filter(way -> !way.calls().isEmpty()).toList();
        if (ways.isEmpty()) {
            return new Payment(OTHER, null, null);
        }
        var day = ways.stream().flatMap(way -> way.calls().stream()).map(TransactionView::updatedAt)
                .min(Comparator.naturalOrder()).orElseThrow();
        var means = ways.stream().filter(way -> !way.isCard()).findFirst().orElse(ways.get(0)).means();
        var label = ways.size() == 1 ? ways.get(0).label(words).orElse(null)
                : ways.stream().map(way -> way.label(words).orElseGet(() -> words.say("means." + way.means())) + " ("
                        + words.amount(way.sum()) + ")").collect(Collectors.joining(", "));
        return new Payment(means, label, LocalDate.ofInstant(day, zone));
    }

    private static Optional<String> label(PaymentView payment) {
        if (payment.cardBrand() == null || payment.cardLast4() == null) {
            return Optional.empty();
        }
        var brand = payment.cardBrand();
        return Optional.of(brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1) + " ···· "
                + payment.cardLast4());
    }
}
