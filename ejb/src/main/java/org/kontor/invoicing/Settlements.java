package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.kontor.invoicing.InvoiceSnapshot.Payment;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.OrderNumber;

/** How an order was paid, or a refund returned, in the words of a document. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Settlements {

    @Inject
    private PaymentQueries payments;

    public Payment ofOrder(OrderNumber order, ZoneId zone) {
        return find(order, zone, call -> call.type() == TransactionType.SALE || call.type() == TransactionType.CAPTURE);
    }

    public Payment ofRefund(OrderNumber order, String refund, ZoneId zone) {
        return find(order, zone, call -> call.type() == TransactionType.REFUND && refund.equals(call.purpose()));
    }

    private Payment find(OrderNumber order, ZoneId zone, Predicate<TransactionView> which) {
        for (var payment : payments.of(order.value())) {
            var call = payment.transactions().stream()
                    .filter(which.and(candidate -> candidate.status() == TransactionStatus.SUCCESS)).findFirst();
            if (call.isPresent()) {
                return new Payment(means(payment), label(payment).orElse(null),
                        LocalDate.ofInstant(call.get().updatedAt(), zone));
            }
        }
        return new Payment("OTHER", null, null);
    }

    private static String means(PaymentView payment) {
        var method = payment.method().toUpperCase(Locale.ROOT);
        return method.contains("TRANSFER") ? "TRANSFER" : method.contains("CARD") ? "CARD" : "OTHER";
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
