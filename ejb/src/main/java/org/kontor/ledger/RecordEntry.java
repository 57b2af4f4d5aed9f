package org.kontor.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;

/**
 * The wish to book an entry: a reference that names the event for ever, the business date, a reason in words, and the
 * lines. The subject, which may be missing, is what people look entries up by (an order number).
 */
public record RecordEntry(String reference, LocalDate businessDate, String reason, String subject, List<Line> lines) {

    /** One side of an entry: an account and an amount above zero. */
    public record Line(DeclaredAccount account, Side side, Money amount) {

        public Line {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a posting is more than zero: " + amount + " on " + account.code());
            }
        }
    }

    public RecordEntry {
        if (reference.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an entry needs a reference and a reason");
        }
        lines = List.copyOf(lines);
    }

    /** The same entry on another business date. */
    public RecordEntry on(LocalDate date) {
        return new RecordEntry(reference, date, reason, subject, lines);
    }

    public static Draft of(String reference, LocalDate businessDate, String reason) {
        return new Draft(reference, businessDate, reason);
    }

    /** Collects lines side by side; amounts of zero make no line. */
    public static final class Draft {

        private final String reference;
        private final LocalDate businessDate;
        private final String reason;
        private final List<Line> lines = new ArrayList<>();
        private String subject;

        private Draft(String reference, LocalDate businessDate, String reason) {
            this.reference = reference;
            this.businessDate = businessDate;
            this.reason = reason;
        }

        public Draft about(String newSubject) {
            subject = newSubject;
            return this;
        }

        public Draft debit(DeclaredAccount account, Money amount) {
            return line(account, Side.DEBIT, amount);
        }

        public Draft credit(DeclaredAccount account, Money amount) {
            return line(account, Side.CREDIT, amount);
        }

        /** A negative amount is booked on the other side, because a posting has no sign. */
        public Draft line(DeclaredAccount account, Side side, Money amount) {
            if (amount.isPositive()) {
                lines.add(new Line(account, side, amount));
            } else if (amount.isNegative()) {
                lines.add(new Line(account, side.other(), amount.negate()));
            }
            return this;
        }

        public RecordEntry entry() {
            return new RecordEntry(reference, businessDate, reason, subject, lines);
        }
    }
}
