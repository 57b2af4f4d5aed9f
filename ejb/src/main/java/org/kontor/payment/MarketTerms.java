package org.kontor.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.kontor.shared.Stamp;

/** The payment terms of one market; a change counts for orders that are placed from then on. */
@Entity
@Table(name = "payment_terms")
class MarketTerms {

    @Id
    @Column(name = "market", nullable = false)
    private String market;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Enumerated(EnumType.STRING)
    @Column(name = "take_money", nullable = false)
    private TakeMoney take;
    @Column(name = "transfer_offered", nullable = false)
    private boolean offered;
    @Column(name = "transfer_holder")
    private String holder;
    @Column(name = "transfer_iban")
    private String iban;
    @Column(name = "transfer_bic")
    private String bic;
    @Column(name = "transfer_days", nullable = false)
    private int days;
    @Column(name = "transfer_remind", nullable = false)
    private int remindAfter;
    @Column(name = "account_offered", nullable = false)
    private boolean accountOffered;
    @Column(name = "account_days", nullable = false)
    private int accountDays;
    @Column(name = "cash_offered", nullable = false)
    private boolean cashOffered;
    @Column(name = "cash_days", nullable = false)
    private int cashDays;
    @Column(name = "card_minutes", nullable = false)
    private int cardMinutes;
    @Column(name = "link_days", nullable = false)
    private int linkDays;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected MarketTerms() {
    }

    MarketTerms(PaymentTerms wanted, Stamp stamp) {
        this.market = wanted.market();
        change(wanted, stamp);
    }

    final void change(PaymentTerms wanted, Stamp stamp) {
        take = wanted.take();
        offered = wanted.transfer().offered();
        holder = wanted.transfer().holder();
        iban = wanted.transfer().iban();
        bic = wanted.transfer().bic();
        days = wanted.transfer().days();
        remindAfter = wanted.transfer().remindAfter();
        accountOffered = wanted.account().offered();
        accountDays = wanted.account().days();
        cashOffered = wanted.cash().offered();
        cashDays = wanted.cash().days();
        cardMinutes = wanted.cardMinutes();
        linkDays = wanted.linkDays();
        changedBy = stamp.actor();
        changedAt = stamp.at();
    }

    long version() {
        return version;
    }

    /** With the rules of the ways, which are kept beside it; a way without one is for every order. */
    PaymentTerms view(Map<PayMethod, WayRule> rules) {
        return new PaymentTerms(market, take, rules.getOrDefault(PayMethod.CARD, WayRule.ANY),
                new TransferTerms(offered, holder, iban, bic, days, remindAfter,
                        rules.getOrDefault(PayMethod.TRANSFER, WayRule.ANY)),
                new AccountTerms(accountOffered, accountDays, rules.getOrDefault(PayMethod.INVOICE, WayRule.ANY)),
                new CashTerms(cashOffered, cashDays, rules.getOrDefault(PayMethod.COD, WayRule.ANY)),
                cardMinutes, linkDays, version);
    }
}
