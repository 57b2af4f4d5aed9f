package org.kontor.sandbox.carrier;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.Html;

/**
 * What the carrier collected at doors and pays out to the shop's bank account: one transfer for each parcel, on the next
 * business day, under the reference that the booking named. The bank tells of it in its statement.
 */
final class Remittances {

    private static final String PAYS_OUT = "remittance.due";
    private static final int MORNING = 6;

    private final Agenda agenda;

    Remittances(Agenda agenda) {
        this.agenda = agenda;
        agenda.on(PAYS_OUT, Remittances::payOut);
    }

    /** Something that the carrier transferred. */
    private record Transfer(String number, String reference, long amount, String currency, LocalDate day) {
    }

    /** A parcel was handed over: what was taken for it is paid out on the next business day. */
    void collected(Tx tx, Shipments.Shipment parcel, Instant at) {
        if (parcel.collected("DELIVERED").isPresent()) {
            agenda.note(tx, PAYS_OUT, parcel.number(), next(at).atTime(MORNING, 0).toInstant(ZoneOffset.UTC));
        }
    }

    private static LocalDate next(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void payOut(Tx tx, String number, Instant at) {
        var body = tx.first("select body from shipment where number = ?", row -> Json.parse(row.text("body")), number)
                .orElseThrow();
        JsonObject collect = Json.inner(body, "collect");
        tx.change("insert into remittance (number, reference, amount, currency, paid_at) values (?, ?, ?, ?, ?) "
                        + "on conflict do nothing", number, Json.text(collect, "reference"),
                Json.number(collect, "amount"), Json.text(collect, "currency"), at);
    }

    /** The bank's statement of all that the carrier has paid out so far, as camt.053. */
    static String statement(Tx tx) {
        var entries = transfers(tx).stream().map(Remittances::entry).toList();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>nordpost</Id>
                %s</Stmt></BkToCstmrStmt></Document>
                """.formatted(String.join("", entries));
    }

    private static List<Transfer> transfers(Tx tx) {
        return tx.list("select number, reference, amount, currency, paid_at from remittance order by paid_at, number",
                Remittances::read);
    }

    private static Transfer read(Row row) throws SQLException {
        return new Transfer(row.text("number"), row.text("reference"), row.number("amount"), row.text("currency"),
                LocalDate.ofInstant(row.moment("paid_at"), ZoneOffset.UTC));
    }

    private static String entry(Transfer paid) {
        return String.format(Locale.ROOT, """
                <Ntry><Amt Ccy="%s">%d.%02d</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>NP-%s</AcctSvcrRef><NtryDtls><TxDtls>
                <RltdPties><Dbtr><Pty><Nm>Nordpost Nachnahme</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
                """, paid.currency(), paid.amount() / 100, paid.amount() % 100, paid.day(), paid.number(),
                Html.of("{}", paid.reference()));
    }
}
