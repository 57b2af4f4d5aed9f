package org.kontor.banking.web;

import java.util.ArrayList;
import java.util.List;
import org.kontor.checkout.Imported;
import org.kontor.shared.DomainException;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** What is told of one line of a bank's file, and how: as done, as something to look at, or as refused. */
public record StatementLine(String tone, String what, String text) {

    static List<StatementLine> of(List<Imported> imported, int others) {
        var lines = new ArrayList<StatementLine>();
        var matched = imported.stream().filter(one -> one.receipt() != null && !one.known() && !one.receipt().isOpen())
                .count();
        var known = imported.stream().filter(Imported::known).count();
        lines.add(new StatementLine("ok", "", Texts.INSTANCE.of("banking.import.sum", imported.size(), matched, known,
                others)));
        imported.stream().filter(one -> !one.known()).forEach(one -> {
            if (one.refusal() != null) {
                lines.add(refused(name(one), one.refusal()));
            } else if (one.receipt().isOpen()) {
                lines.add(new StatementLine("warn", name(one), Texts.INSTANCE.of("banking.receipt.open",
                        one.receipt().number())));
            } else {
                lines.add(new StatementLine("ok", name(one), Texts.INSTANCE.of("banking.receipt.matched",
                        one.receipt().number(), one.receipt().order())));
            }
        });
        return lines;
    }

    static StatementLine refused(String what, DomainException why) {
        return new StatementLine("bad", what, Texts.INSTANCE.of(why.messageKey(), why.arguments().toArray()));
    }

    private static String name(Imported one) {
        return Formats.cost(one.told().amount()) + " " + one.told().reference();
    }
}
