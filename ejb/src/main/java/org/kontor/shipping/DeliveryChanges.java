package org.kontor.shipping;

import java.util.List;
import java.util.stream.Collectors;
import org.kontor.audit.AuditChange;
import org.kontor.shared.MoneyInput;

/** What a deed changed about delivery, in the words of the audit trail. */
final class DeliveryChanges {

    private DeliveryChanges() {
    }

    static List<AuditChange> of(DeliveryZone before, DeliveryZone after) {
        return List.of(AuditChange.of("name", before == null ? null : before.name(), after.name()),
                AuditChange.of("position", before == null ? null : before.position(), after.position()),
                AuditChange.of("areas", before == null ? null : areas(before), areas(after)));
    }

    static String areas(DeliveryZone zone) {
        return zone.areas().stream().map(area -> (area.excluded() ? "not " : "") + area.country()
                + (area.isWhole() ? "" : " " + area.from() + "-" + area.to())).collect(Collectors.joining(", "));
    }

    static List<AuditChange> of(DeliveryMethod before, DeliveryMethod after) {
        return List.of(AuditChange.of("name", before == null ? null : before.name(), after.name()),
                AuditChange.of("position", before == null ? null : before.position(), after.position()),
                AuditChange.of("carrier", before == null ? null : before.carrier(), after.carrier()),
                AuditChange.of("rules", before == null ? null : rules(before), rules(after)));
    }

    private static String rules(DeliveryMethod method) {
        return method.rules().stream().map(rule -> rule.kind() + " " + rule.scope() + " " + rule.name())
                .collect(Collectors.joining(", "));
    }

    static List<AuditChange> of(DeliveryService before, DeliveryService after) {
        var was = before == null ? null : before.plan();
        var is = after.plan();
        return List.of(AuditChange.of("active", was == null ? null : was.active(), is.active()),
                AuditChange.of("days", was == null ? null : days(was), days(is)),
                AuditChange.of("prices", was == null ? null : steps(before), steps(after)),
                AuditChange.of("freeFrom", was == null ? null : was.table().freeFrom(), is.table().freeFrom()),
                AuditChange.of("pieceOver", was == null ? null : was.pieceOver(), is.pieceOver()),
                AuditChange.of("pieceUpTo", was == null ? null : was.pieceUpTo(), is.pieceUpTo()));
    }

    private static String days(ServicePlan plan) {
        return plan.minDays() + "-" + plan.maxDays();
    }

    static String steps(DeliveryService service) {
        var table = service.plan().table();
        return table.basis() + " " + table.steps().stream().map(step -> step.from() + "-"
                + (step.upTo() == null ? "" : step.upTo()) + ": " + MoneyInput.text(step.price()) + " "
                + step.price().currency()).collect(Collectors.joining(", "));
    }

    static String holidays(DeliveryCalendar calendar) {
        return calendar.holidays().stream().map(each -> each.day() + " " + each.country() + " " + each.name())
                .collect(Collectors.joining(", "));
    }
}
