package org.kontor.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.shared.Money;

class Mt940ReaderTest {

    private static BankStatement read(String text, Charset charset) throws IOException {
        return StatementReader.read(new ByteArrayInputStream(text.getBytes(charset)), "EUR");
    }

    private static BankStatement read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static String statement(String number, String currency, String entries) {
        return """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:%s
                :60F:C261126%s1000,00
                %s:62F:C261127%s1059,80
                -
                """.formatted(number, currency, entries, currency);
    }

    private static EnterReceipt only(String entries) throws IOException {
        var said = read(statement("7/1", "EUR", entries));
        assertEquals(1, said.receipts().size());
        return said.receipts().get(0);
    }

    @Test
    void takesMoneyThatCameWithWhatTheGermanBanksTellOfIt() throws IOException {
        var receipt = only("""
                :61:2611271127CR59,80NTRFNONREF//B-77
                :86:166?00GUTSCHRIFT?100599?20EREF+NOTPROVIDED?21SVWZ+RF61 24018 Danke
                 sch?22ön ABWA+Byron?30COBADEFFXXX?31DE02100100109307118603?32Ada Love?33lace
                """);
        assertEquals(Money.ofMinor(5980, "EUR"), receipt.amount());
        assertEquals(LocalDate.parse("2026-11-27"), receipt.receivedOn());
        assertEquals("RF61 24018 Danke schön", receipt.reference());
        assertEquals("Ada Lovelace", receipt.payer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "/EREF/1234/REMI/USTD//Order 24018/NAME/Ada Lovelace/; Order 24018; Ada Lovelace/",
        "/ORDP//NAME/Ada/REMI/STRD/CUR/RF6124018/EREF/X; RF6124018; Ada",
        "/EREF/24018/NAME/Ada; 24018; Ada",
        "Transfer from Ada, order 24018; Transfer from Ada, order 24018; ''",
        "166?20Order ?2124018?32Ada; Order 24018; Ada",
        "166>20Order 24018>32Ada; Order 24018; Ada"
    })
    void understandsWhatBanksWriteOfThePayer(String field, String reference, String payer) throws IOException {
        var receipt = only(":61:261127C59,80NTRFNONREF\n:86:" + field + "\n");
        assertEquals(reference, receipt.reference());
        assertEquals(payer, receipt.payer());
    }

    @Test
    void takesTheReferenceOfTheEntryWhereNothingElseIsTold() throws IOException {
        assertEquals("RF6124018", only(":61:261127C59,80NTRFRF6124018//B-1\n").reference());
        assertEquals("", only(":61:261127C59,80NTRFNONREF\n").reference());
    }

    @Test
    void leavesOutWhatWentWhatWasTakenBackAndOtherCurrencies() throws IOException {
        var said = read(statement("7/1", "EUR", """
                :61:2611271127D10,00NTRFNONREF
                :86:166?20Rent
                :61:2611271127RC5,00NTRFNONREF
                :61:2611271127RD6,00NTRFNONREF
                :61:2611271127C0,00NTRFNONREF
                """) + statement("8/1", "CHF", ":61:261127C59,80NTRFNONREF\n"));
        assertEquals(List.of(), said.receipts());
        assertEquals(5, said.others());
    }

    @Test
    void knowsTheSameMoneyAgainByTheNumberOfTheBank() throws IOException {
        var numbered = ":61:2611271127C59,80NTRFNONREF//B-77\n";
        var once = only(numbered).key();
        var later = read(statement("9/1", "EUR", ":61:2611271127D1,00NTRFNONREF\n" + numbered));
        assertEquals(once, later.receipts().get(0).key());
        assertNotEquals(once, only(numbered.replace("B-77", "B-78")).key());
        var unnumbered = ":61:2611271127C59,80NTRFNONREF\n";
        assertEquals(2, read(statement("7/1", "EUR", unnumbered + unnumbered)).receipts().stream()
                .map(EnterReceipt::key).distinct().count());
        assertEquals(read(statement("7/1", "EUR", unnumbered)).receipts().get(0).key(), only(unnumbered).key());
    }

    @ParameterizedTest
    @CsvSource({"2701020102,2027-01-02", "2701021231,2026-12-31", "2612310102,2027-01-02", "270228,2027-02-28",
        "2702300230,2027-02-28"})
    void findsTheYearOfTheDayOfEntryAndTheEndOfFebruary(String days, LocalDate entered) throws IOException {
        assertEquals(entered, only(":61:" + days + "C1,00NTRFNONREF\n").receivedOn());
    }

    @Test
    void readsTheLettersOfOlderFilesAndTheEnvelopeOfSwift() throws IOException {
        var text = "{1:F01COBADEFFAXXX0000000000}{2:O9400000}{4:\r\n"
                + statement("7/1", "EUR", ":61:261127CR1,NTRFNONREF\n:86:166?20Stühle?32Jürgen\n").replace("-\n", "-}\r\n");
        var receipt = read(text, Charset.forName("windows-1252")).receipts().get(0);
        assertEquals("Stühle", receipt.reference());
        assertEquals("Jürgen", receipt.payer());
        assertEquals(Money.ofMinor(100, "EUR"), receipt.amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {":61:yesterday", ":61:261327C1,00NTRFNONREF", ":61:261127C1,00", ":60F:1000", ":61:261127CNTRFNONREF"})
    void refusesWhatIsNoStatement(String line) {
        assertThrows(BankRefused.class, () -> read(":20:A\n:25:1\n:28C:1\n:60F:C261126EUR1,00\n" + line + "\n"));
    }

    @Test
    void refusesMoreThanCanBeEnteredAtOnce() {
        assertThrows(BankRefused.class,
                () -> read(statement("7/1", "EUR", ":61:261127C1,00NTRFNONREF\n".repeat(501))));
    }
}
