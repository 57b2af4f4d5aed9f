package org.kontor.checkout.cash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.banking.BankBook;
import org.kontor.banking.BankQueries;
import org.kontor.banking.ReceiptView;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.MoneyInput;

/**
 * What carriers pay out of what they collected: each transfer names its parcel by a creditor reference. In the caller's
 * transaction, with the order locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Remittances {

    private static final Pattern PARCEL = Pattern.compile("S[0-9]{4,18}");

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private PaymentQueries payments;

    @Inject
    private BankQueries receipts;

    @Inject
    private BankBook bank;

    @Inject
    private Ordering ordering;

    /** The parcel that a reference names, for which money is collected at the door. */
    public Optional<ShipmentView> parcelOf(String reference) {
        return CreditorReference.within(reference).stream().map(CreditorReference::body)
                .filter(body -> PARCEL.matcher(body).matches()).flatMap(number -> shipments.byNumber(number).stream())
                .filter(parcel -> parcel.collect() != null).findFirst();
    }

    /**
     * The carrier pays out for a parcel: true when it had collected that much and not paid it out yet. Anything else is not
     * believed, and the receipt waits for a person.
     */
    public boolean take(ReceiptView receipt, ShipmentView parcel, boolean later) {
        var collect = shipments.byNumber(parcel.number()).orElseThrow().collect();
        var collected = collect.kept() == null ? collect.collected() : collect.collected().minus(collect.kept());
        var payment = payments.of(parcel.order().value()).stream().filter(PaymentView::isAtDoor).findFirst();
        if (collected == null || payment.isEmpty() || !collected.currency().equals(receipt.amount().currency())
                || receipts.remittedFor(parcel.number()) + receipt.amount().minor() > collected.minor()) {
            return false;
        }
        bank.remit(receipt.number(), parcel.order(), payment.get().key(), parcel.number(), later);
        ordering.happened(parcel.order(), "PAID_OUT", parcel.number() + " · " + MoneyInput.noted(receipt.amount()));
        return true;
    }
}
