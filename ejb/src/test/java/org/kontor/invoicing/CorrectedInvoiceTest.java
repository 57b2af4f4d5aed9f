package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kontor.shared.TaxTreatment;

/** An invoice to a French business that was charged with tax for want of an answer, and what corrects it. */
class CorrectedInvoiceTest {

    private final InvoiceSnapshot wrong = Samples.abroad(TaxTreatment.DESTINATION, "FR", "20", "5.5");
    private final InvoiceSnapshot back = Samples.takenBack(wrong);
    private final InvoiceSnapshot anew = Samples.anew(wrong);

    private static String xml(InvoiceSnapshot document) {
        return new String(CiiWriter.write(document), StandardCharsets.UTF_8);
    }

    @Test
    void tax04TakesTheWholeInvoiceBackAndOwesTheCustomerItsTax() {
        assertEquals(wrong.gross(), back.gross());
        assertEquals(wrong.tax(), back.due());
        var sheet = InvoiceSheet.html(back);
        assertTrue(sheet.contains("Counts for the new invoice"), sheet);
        assertTrue(sheet.contains("A new invoice without VAT takes its place"), sheet);
        assertTrue(sheet.contains(wrong.number().value()), sheet);
        assertFalse(sheet.contains(">Refund<"), sheet);
    }

    @Test
    void tax04ChargesTheNetAnewAsAnExemptSupplyThatNamesTheInvoiceItReplaces() {
        assertEquals(wrong.net(), anew.gross());
        assertTrue(anew.tax().isZero());
        assertTrue(anew.due().isZero());
        assertTrue(InvoiceSheet.html(anew).contains("In place of invoice"));
        var xml = xml(anew);
        assertTrue(xml.contains("<ram:CategoryCode>K<"), xml);
        assertFalse(xml.contains("<ram:CategoryCode>S<"), xml);
        assertTrue(xml.contains("<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>" + wrong.number()), xml);
    }
}
