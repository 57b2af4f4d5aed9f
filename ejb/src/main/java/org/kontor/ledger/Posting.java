package org.kontor.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Money;

/** An amount above zero on one side of one account. */
@Entity
@Table(name = "posting")
class Posting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting_seq")
    @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id", nullable = false)
    private JournalEntry entry;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Enumerated(EnumType.STRING)
    @Column(name = "side", nullable = false)
    private Side side;
    @Embedded
    private Money amount;

    protected Posting() {
    }

    Posting(JournalEntry entry, Account account, Side side, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a posting is more than zero: " + amount + " on " + account.code());
        }
        if (!amount.currency().equals(account.currency())) {
            throw new IllegalArgumentException("account " + account.code() + " is kept in " + account.currency()
                    + ", not in " + amount.currency());
        }
        this.entry = entry;
        this.account = account;
        this.side = side;
        this.amount = amount;
    }

    Account account() {
        return account;
    }

    Side side() {
        return side;
    }

    Money amount() {
        return amount;
    }

    PostingView view() {
        return new PostingView(account.code(), account.name(), account.type(), side, amount);
    }
}
