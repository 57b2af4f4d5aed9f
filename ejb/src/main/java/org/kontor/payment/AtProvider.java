package org.kontor.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * How a payment stands with whoever brings its money: what it is called there, until when it was agreed to come, where
 * the customer pays it, with which card it was paid, and what about it is not as it should be, for people to read.
 */
@Embeddable
class AtProvider {

    private static final int LONGEST_TROUBLE = 300;

    @Column(name = "gateway_ref")
    private String gatewayRef;
    @Column(name = "intent_ref")
    private String intentRef;
    @Column(name = "pay_url")
    private String payUrl;
    @Column(name = "card_brand")
    private String cardBrand;
    @Column(name = "card_last4")
    private String cardLast4;
    @Column(name = "trouble")
    private String trouble;
    @Enumerated(EnumType.STRING)
    @Column(name = "odd")
    private Oddity.Kind odd;
    @Column(name = "late", nullable = false)
    private boolean late;
    @Column(name = "net_days")
    private Integer netDays;
    @Column(name = "due_on")
    private LocalDate dueOn;

    protected AtProvider() {
    }

    AtProvider(Integer netDays, boolean late) {
        this.netDays = netDays;
        this.late = late;
    }

    Integer netDays() {
        return netDays;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The first invoice says until when the money is to come. */
    void due(LocalDate day) {
        dueOn = dueOn == null ? day : dueOn;
    }

    void hear(GatewayAnswer.Pending pending) {
        identify(pending.gatewayRef(), pending.intentRef());
        payUrl = pending.payUrl() == null ? payUrl : pending.payUrl();
    }

    void hear(GatewayAnswer.Approved approved) {
        identify(approved.gatewayRef(), approved.intentRef());
        cardBrand = approved.cardBrand();
        cardLast4 = approved.cardLast4();
    }

    private void identify(String newGatewayRef, String newIntentRef) {
        gatewayRef = newGatewayRef == null ? gatewayRef : newGatewayRef;
        intentRef = newIntentRef == null ? intentRef : newIntentRef;
    }

    String gatewayRef() {
        return gatewayRef;
    }

    String intentRef() {
        return intentRef;
    }

    String payUrl() {
        return payUrl;
    }

    String cardBrand() {
        return cardBrand;
    }

    String cardLast4() {
        return cardLast4;
    }

    String trouble() {
        return trouble;
    }

    boolean isOdd() {
        return odd != null;
    }

    /** Nothing is odd about it any more; what is said here is why. */
    void dismiss(String why) {
        if (odd != null) {
            odd = null;
            note(why);
        }
    }

    void note(String why) {
        trouble = why == null || why.length() <= LONGEST_TROUBLE ? why : why.substring(0, LONGEST_TROUBLE);
    }

    void wonder(Oddity about) {
        odd = about.kind();
        note(about.why());
    }

    /** Money came; it counts, though the attempt had ended before. */
    void come(boolean afterTheEnd) {
        late = late || afterTheEnd;
        odd = null;
        note(null);
    }
}
