package org.kontor.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.shared.Money;

class StatementReaderTest {

    private static BankStatement read(String text) throws IOException {
        return StatementReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "EUR");
    }

    private static String statement(String version, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
                  <GrpHdr><MsgId>M1</MsgId></GrpHdr>
                  <Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>%s</Stmt>
                </BkToCstmrStmt></Document>""".formatted(version, entries);
    }

    private static String entry(String amount, String side, String status, String more) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>%s</Sts>
                  <BookgDt><Dt>2026-11-27</Dt></BookgDt>%s</Ntry>""".formatted(amount, side, status, more);
    }

    private static final String DETAILS = """
            <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
              <RltdPties><Dbtr><Nm>Ada  Lovelace</Nm></Dbtr></RltdPties>
              <RmtInf><Strd><CdtrRefInf><Ref>RF61 24018</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>""";

    @Test
    void takesBookedMoneyThatCameAndNothingElse() throws IOException {
        var said = read(statement("02", entry("59.80", "CRDT", "BOOK", DETAILS) + entry("10", "DBIT", "BOOK", "")
                + entry("12.50", "CRDT", "PDNG", "") + entry("7", "CRDT", "BOOK", "<RvslInd>true</RvslInd>")));

        assertEquals(3, said.others());
        assertEquals(1, said.receipts().size());
        var receipt = said.receipts().get(0);
        assertEquals(Money.ofMinor(5980, "EUR"), receipt.amount());
        assertEquals(LocalDate.parse("2026-11-27"), receipt.receivedOn());
        assertEquals("RF61 24018", receipt.reference());
        assertEquals("Ada Lovelace", receipt.payer());
    }

    @Test
    void readsTheWordsOfTheNewerVersions() throws IOException {
        var said = read(statement("08", entry("59.80", "CRDT", "<Cd>BOOK</Cd>", """
                <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Ada</Nm></Pty></Dbtr></RltdPties>
                  <RmtInf><Ustrd>Order</Ustrd><Ustrd>24018</Ustrd></RmtInf></TxDtls></NtryDtls>""")
                .replace("<Dt>2026-11-27</Dt>", "<DtTm>2026-11-27T09:30:00+01:00</DtTm>")));
        assertEquals("Order 24018", said.receipts().get(0).reference());
        assertEquals("Ada", said.receipts().get(0).payer());
        assertEquals(LocalDate.parse("2026-11-27"), said.receipts().get(0).receivedOn());
    }

    @Test
    void takesEveryTransactionOfABatchOnItsOwn() throws IOException {
        var said = read(statement("02", entry("30.00", "CRDT", "BOOK", """
                <NtryDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls></TxDtls>
                  <TxDtls><Amt Ccy="EUR">20.00</Amt></TxDtls></NtryDtls>""")));
        assertEquals(List.of(Money.ofMinor(1000, "EUR"), Money.ofMinor(2000, "EUR")),
                said.receipts().stream().map(EnterReceipt::amount).toList());
        assertEquals(2, said.receipts().stream().map(EnterReceipt::key).distinct().count());
    }

    @Test
    void knowsTheSameMoneyAgainByTheNumberOfTheBank() throws IOException {
        var numbered = entry("59.80", "CRDT", "BOOK", "<AcctSvcrRef>B-77</AcctSvcrRef>" + DETAILS);
        var once = read(statement("02", numbered)).receipts().get(0).key();
        assertEquals(once, read(statement("08", entry("1", "DBIT", "BOOK", "") + numbered).replace("S1", "S2"))
                .receipts().get(0).key());
        var unnumbered = read(statement("02", entry("59.80", "CRDT", "BOOK", "") + entry("59.80", "CRDT", "BOOK", "")));
        assertEquals(2, unnumbered.receipts().stream().map(EnterReceipt::key).distinct().count());
    }

    @Test
    void readsANoticeLikeAStatement() throws IOException {
        assertEquals(1, read(statement("02", entry("5", "CRDT", "BOOK", "")).replace("BkToCstmrStmt",
                "BkToCstmrDbtCdtNtfctn").replace("<Stmt>", "<Ntfctn>").replace("</Stmt>", "</Ntfctn>")).receipts().size());
    }

    @Test
    void leavesOutMoneyOfAnotherCurrency() throws IOException {
        var said = read(statement("02", entry("5", "CRDT", "BOOK", "").replace("EUR", "CHF")));
        assertEquals(List.of(), said.receipts());
        assertEquals(1, said.others());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<a/>", "<Document/>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"})
    void refusesWhatIsNoStatement(String text) {
        assertThrows(BankRefused.class, () -> read(text));
    }

    @Test
    void refusesADayThatIsNoneAndMoreThanCanBeEnteredAtOnce() {
        assertThrows(BankRefused.class, () -> read(statement("02", entry("5", "CRDT", "BOOK", "")
                .replace("2026-11-27", "yesterday"))));
        assertThrows(BankRefused.class, () -> read(statement("02", entry("5", "CRDT", "BOOK", "").repeat(501))));
    }
}
