package org.kontor.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.kontor.shared.Money;

/**
 * One event in the books. It is born whole and balanced, and nothing about it ever changes; a mistake is mended by a
 * mirror entry that names it.
 */
@Entity
@Table(name = "journal_entry")
@NamedQuery(name = JournalEntry.BY_REFERENCE, query = "select e from JournalEntry e where e.reference = :reference")
@NamedQuery(name = JournalEntry.BY_SUBJECT,
        query = "select e from JournalEntry e where e.subject = :subject order by e.recordedAt, e.id")
@NamedQuery(name = JournalEntry.MIRROR_OF, query = "select e from JournalEntry e where e.reverses = :entry")
class JournalEntry {

    static final String BY_REFERENCE = "JournalEntry.byReference";
    static final String BY_SUBJECT = "JournalEntry.bySubject";
    static final String MIRROR_OF = "JournalEntry.mirrorOf";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "journal_entry_seq")
    @SequenceGenerator(name = "journal_entry_seq", sequenceName = "journal_entry_seq", allocationSize = 50)
    private Long id;
    @Column(name = "reference", nullable = false)
    private String reference;
    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "subject")
    private String subject;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reverses_id")
    private JournalEntry reverses;
    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Posting> postings;

    protected JournalEntry() {
    }

    JournalEntry(RecordEntry wish, Function<RecordEntry.Line, Account> accounts, Instant recordedAt) {
        this(wish.reference(), wish.businessDate(), wish.reason(), wish.subject(), recordedAt);
        for (var line : wish.lines()) {
            postings.add(new Posting(this, accounts.apply(line), line.side(), line.amount()));
        }
        refuseUnlessBalanced();
    }

    private JournalEntry(String reference, LocalDate businessDate, String reason, String subject, Instant recordedAt) {
        this.reference = reference;
        this.businessDate = businessDate;
        this.reason = reason;
        this.subject = subject;
        this.recordedAt = recordedAt;
        this.postings = new ArrayList<>();
    }

    /** The entry that undoes this one: every posting on its other side. */
    JournalEntry mirror(LocalDate onDate, String why, Instant now) {
        if (reverses != null) {
            throw new LedgerRefused("ledger.isReversal", reference);
        }
        var mirror = new JournalEntry("reversal:" + reference, onDate, why, subject, now);
        mirror.reverses = this;
        for (var posting : postings) {
            mirror.postings.add(new Posting(mirror, posting.account(), posting.side().other(), posting.amount()));
        }
        mirror.refuseUnlessBalanced();
        return mirror;
    }

    /** Whether a repeated wish books the same; what stands is the date and the wording of the first one. */
    boolean says(RecordEntry wish) {
        var mine = postings.stream().map(posting -> text(posting.account().code(), posting.side(), posting.amount()));
        var theirs = wish.lines().stream().map(line -> text(line.account().code(), line.side(), line.amount()));
        return Objects.equals(subject, wish.subject()) && mine.sorted().toList().equals(theirs.sorted().toList());
    }

    private static String text(String account, Side side, Money amount) {
        return account + " " + side + " " + amount;
    }

    private void refuseUnlessBalanced() {
        if (postings.size() < 2) {
            throw new IllegalArgumentException("entry " + reference + " needs two postings or more");
        }
        var difference = new HashMap<String, Long>();
        for (var posting : postings) {
            var minor = posting.side().signed(posting.amount().minor());
            difference.merge(posting.amount().currency(), minor, Math::addExact);
        }
        if (difference.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("entry " + reference + " does not balance: " + difference);
        }
    }

    Long id() {
        return id;
    }

    String reference() {
        return reference;
    }

    List<Posting> postings() {
        return Collections.unmodifiableList(postings);
    }

    EntryView view(String reversedBy) {
        return new EntryView(id, reference, businessDate, recordedAt, reason, subject,
                reverses == null ? null : reverses.reference, reversedBy, postings.stream().map(Posting::view)
                        .toList());
    }
}
