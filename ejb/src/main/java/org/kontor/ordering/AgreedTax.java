package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Rate;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

/** The columns of {@link OrderTax} in an order; written once. */
@Embeddable
class AgreedTax {

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_treatment", nullable = false, updatable = false)
    private TaxTreatment treatment;
    @Column(name = "tax_country", nullable = false, updatable = false)
    private String country;
    @Column(name = "tax_reason", nullable = false, updatable = false)
    private String reason;
    @Column(name = "vat_id", updatable = false)
    private VatId vatId;
    @Column(name = "vat_verdict", updatable = false)
    private String verdict;
    @Column(name = "vat_consultation", updatable = false)
    private String consultation;
    @Column(name = "vat_checked_at", updatable = false)
    private Instant checkedAt;
    @Column(name = "vat_answer", updatable = false)
    private String answer;
    @Enumerated(EnumType.STRING)
    @Column(name = "tax_rounding", nullable = false, updatable = false)
    private TaxRounding rounding;
    @Column(name = "tax_territory", updatable = false)
    private String territory;
    @Column(name = "exempt_number", updatable = false)
    private String exemptNumber;
    @Column(name = "exempt_from", updatable = false)
    private LocalDate exemptFrom;
    @Column(name = "exempt_to", updatable = false)
    private LocalDate exemptTo;

    @Column(name = "home_rate", precision = 18, scale = 6, updatable = false)
    private Rate homeRate;

    protected AgreedTax() {
    }

    AgreedTax(OrderTax agreed) {
        this.treatment = agreed.treatment();
        this.country = agreed.country();
        this.reason = agreed.reason();
        this.vatId = agreed.vatId();
        this.verdict = agreed.verdict();
        this.consultation = agreed.consultation();
        this.checkedAt = agreed.checkedAt();
        this.answer = agreed.answer();
        this.rounding = agreed.rounding();
        this.territory = agreed.territory();
        this.homeRate = agreed.homeRate();
        if (agreed.exemption() != null) {
            this.exemptNumber = agreed.exemption().number();
            this.exemptFrom = agreed.exemption().from();
            this.exemptTo = agreed.exemption().to();
        }
    }

    OrderTax view() {
        return new OrderTax(treatment, country, reason, vatId, verdict, consultation, checkedAt, answer, rounding,
                territory, exemptNumber == null ? null : new OrderTax.Exemption(exemptNumber, exemptFrom, exemptTo),
                homeRate);
    }
}
