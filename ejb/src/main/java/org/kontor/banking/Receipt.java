package org.kontor.banking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/** Money that came to the bank; what it was for is decided once. */
@Entity
@Table(name = "receipt")
@NamedQuery(name = Receipt.BY_NUMBER, query = "select r from Receipt r where r.number = :number")
@NamedQuery(name = Receipt.BY_KEY, query = "select r from Receipt r where r.key = :key")
@NamedQuery(name = Receipt.LIKE, query = "select r from Receipt r where r.currency = :currency"
        + " and r.amountMinor = :amount and r.receivedOn = :day and r.reference = :reference and r.payer = :payer")
class Receipt {

    static final String BY_NUMBER = "Receipt.byNumber";
    static final String BY_KEY = "Receipt.byKey";
    static final String LIKE = "Receipt.like";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_seq")
    @SequenceGenerator(name = "receipt_seq", sequenceName = "receipt_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "number", nullable = false)
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ReceiptStatus status;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;
    @Column(name = "reference", nullable = false)
    private String reference;
    @Column(name = "payer", nullable = false)
    private String payer;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "payment_key")
    private String paymentKey;
    @Column(name = "order_number")
    private String order;
    @Column(name = "parcel")
    private String parcel;
    @Column(name = "decision")
    private String decision;
    @Column(name = "entered_by", nullable = false)
    private String enteredBy;
    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @OneToMany(mappedBy = "receipt", cascade = CascadeType.PERSIST)
    private List<ReceiptStatusChange> changes;

    protected Receipt() {
    }

    Receipt(String number, EnterReceipt told, Stamp stamp) {
        this.changes = new ArrayList<>();
        this.number = number;
        this.status = ReceiptStatus.OPEN;
        this.currency = told.amount().currency();
        this.amountMinor = told.amount().minor();
        this.receivedOn = told.receivedOn();
        this.reference = told.reference();
        this.payer = told.payer();
        this.key = told.key().value();
        this.enteredBy = stamp.actor();
        this.enteredAt = stamp.at();
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    void match(OrderNumber newOrder, String newPaymentKey, Stamp stamp) {
        paymentKey = newPaymentKey;
        order = newOrder.value();
        decide(ReceiptStatus.MATCHED, stamp);
    }

    /** It is what a carrier collected for this parcel. */
    void remit(OrderNumber newOrder, String newPaymentKey, String newParcel, Stamp stamp) {
        parcel = newParcel;
        match(newOrder, newPaymentKey, stamp);
    }

    void giveBack(Stamp stamp) {
        decide(ReceiptStatus.RETURNED, stamp);
    }

    private void decide(ReceiptStatus next, Stamp stamp) {
        var from = status;
        status = ReceiptStatus.ARROWS.next(number, from, next);
        decision = stamp.reason();
        decidedAt = stamp.at();
        changes.add(new ReceiptStatusChange(this, from, next, stamp));
    }

    ReceiptView view() {
        return new ReceiptView(number, status, amount(), receivedOn, reference, payer, paymentKey, order, decision,
                enteredBy, enteredAt);
    }
}
