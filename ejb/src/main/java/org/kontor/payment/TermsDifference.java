package org.kontor.payment;

import java.util.ArrayList;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/**
 * What a change of payment terms changed, value by value, for the audit trail; that a market left the terms of the home
 * is a change, too, though every value be the same.
 */
record TermsDifference(PaymentTerms before, PaymentTerms after) {

    List<AuditChange> changes() {
        var changes = new ArrayList<AuditChange>();
        changes.add(AuditChange.of("terms", before.isBorrowed() ? "those of the home" : "its own", "its own"));
        changes.add(AuditChange.of("take money", before.take(), after.take()));
        changes.add(AuditChange.of("minutes to pay by card", before.cardMinutes(), after.cardMinutes()));
        changes.add(AuditChange.of("days of a pay link", before.linkDays(), after.linkDays()));
        var was = before.transfer();
        var is = after.transfer();
        changes.add(AuditChange.of("transfer offered", was.offered(), is.offered()));
        changes.add(AuditChange.of("account holder", was.holder(), is.holder()));
        changes.add(AuditChange.of("IBAN", was.iban(), is.iban()));
        changes.add(AuditChange.of("BIC", was.bic(), is.bic()));
        changes.add(AuditChange.of("days that an order waits", was.days(), is.days()));
        changes.add(AuditChange.of("days before the reminder", was.remindAfter(), is.remindAfter()));
        changes.add(AuditChange.of("invoice offered", before.account().offered(), after.account().offered()));
        changes.add(AuditChange.of("days to pay an invoice", before.account().days(), after.account().days()));
        changes.add(AuditChange.of("cash on delivery offered", before.cash().offered(), after.cash().offered()));
        changes.add(AuditChange.of("days until the carrier pays out", before.cash().days(), after.cash().days()));
        for (var way : PayMethod.WAYS) {
            add(changes, way.code(), before.rules().get(way), after.rules().get(way));
        }
        return changes;
    }

    private static void add(List<AuditChange> changes, String way, WayRule was, WayRule is) {
        changes.add(AuditChange.of(way + " only for group", was.group(), is.group()));
        changes.add(AuditChange.of(way + " from total", noted(was.least()), noted(is.least())));
        changes.add(AuditChange.of(way + " up to total", noted(was.most()), noted(is.most())));
        changes.add(AuditChange.of(way + " only to", was.onlyTo(), is.onlyTo()));
        changes.add(AuditChange.of(way + " never to", was.neverTo(), is.neverTo()));
        changes.add(AuditChange.of(way + " buys gift cards", was.giftCards(), is.giftCards()));
        changes.add(AuditChange.of(way + " never with", was.neverWith(), is.neverWith()));
        changes.add(AuditChange.of(way + " costs", noted(was.fee()), noted(is.fee())));
    }

    private static String noted(Money amount) {
        return amount == null ? null : MoneyInput.noted(amount);
    }
}
