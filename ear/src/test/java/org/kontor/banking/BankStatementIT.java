package org.kontor.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Staff;
import org.kontor.checkout.Imported;
import org.kontor.checkout.Transfers;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

@DisplayName("PAY-11: a statement of the bank is matched with the orders that wait for its money")
class BankStatementIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private BankReceipts bank;

    @Inject
    private Transfers transfers;

    @Inject
    private PaymentQueries payments;

    @Inject
    private BusinessClock clock;

    private String entry(Money amount, String reference, String payer) {
        return """
                <Ntry><Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>
                <RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""
                .formatted(amount.minor() / 100, amount.minor() % 100, clock.today(), UUID.randomUUID(), payer, reference);
    }

    private List<Imported> take(String... entries) throws IOException {
        return takeFile("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(String.join("", entries)));
    }

    private List<Imported> takeFile(String file) throws IOException {
        var statement = StatementReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "EUR");
        return staff.does(() -> transfers.take(statement));
    }

    @Test
    @DisplayName("a file confirms the orders it names, parks the rest, and changes nothing when it is sent again")
    void matchesWhatCameOnceHoweverOftenTheFileIsSent() throws IOException {
        var order = deals.awaitingTransfer(1000, 1);
        var reference = payments.of(order.number().value()).get(0).gatewayRef();
        var paid = entry(order.total(), "Danke " + reference, "Ida Lund");
        var nameless = entry(Money.ofMinor(77, "EUR"), "Gruesse " + UUID.randomUUID(), "Nobody");

        var first = take(paid, nameless);

        assertEquals(order.number().value(), first.get(0).receipt().order());
        assertTrue(first.get(1).receipt().isOpen());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());

        var again = take(nameless, paid);
        assertEquals(List.of(true, true), again.stream().map(Imported::known).toList());
        assertEquals(order.total(), payments.of(order.number().value()).get(0).captured());
        staff.does(() -> transfers.giveBack(first.get(1).receipt().number(), "nobody knows it"));
    }

    @Test
    @DisplayName("an MT940 confirms the orders it names like a statement of the newer form")
    void matchesWhatCameInAnMt940() throws IOException {
        var order = deals.awaitingTransfer(1000, 1);
        var reference = payments.of(order.number().value()).get(0).gatewayRef();
        var day = clock.today().format(DateTimeFormatter.ofPattern("yyMMdd"));
        var file = """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:1/1
                :60F:C%1$sEUR0,00
                :61:%1$sC%2$d,%3$02dNTRFNONREF//%4$s
                :86:166?00GUTSCHRIFT?20SVWZ+%5$s?32Ida Lund
                :62F:C%1$sEUR0,00
                """.formatted(day, order.total().minor() / 100, order.total().minor() % 100,
                order.number(), reference);

        var line = takeFile(file).get(0);

        assertEquals(order.number().value(), line.receipt().order());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertTrue(takeFile(file).get(0).known());
    }

    @Test
    @DisplayName("what finance typed before looks the same and is refused, line by line")
    void refusesWhatWasTypedBefore() throws IOException {
        var order = deals.awaitingTransfer(1000, 2);
        var typed = bank.receive(order, order.total());

        var lines = take(entry(typed.amount(), typed.reference(), typed.payer()));

        assertEquals("banking.refused.twice", lines.get(0).refusal().messageKey());
        assertEquals(order.total(), payments.of(order.number().value()).get(0).captured());
    }

    @Test
    void isForFinanceOnly() {
        assertThrows(EJBAccessException.class, () -> transfers.take(new BankStatement(List.of(), 0)));
    }
}
