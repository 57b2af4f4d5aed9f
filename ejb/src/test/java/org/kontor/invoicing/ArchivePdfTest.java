package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Percentage;

class ArchivePdfTest {

    private static PDDocument open(InvoiceSnapshot invoice) throws IOException {
        return Loader.loadPDF(ArchivePdf.render(invoice));
    }

    private static String text(InvoiceSnapshot invoice) throws IOException {
        try (var document = open(invoice)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        }
    }

    @Test
    void carriesTheStructuredDocumentInside() throws IOException {
        try (var document = open(Samples.invoice())) {
            var catalog = document.getDocumentCatalog();
            var file = catalog.getNames().getEmbeddedFiles().getNames().get("factur-x.xml");
            assertEquals("Alternative", file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP));
            assertEquals("text/xml", file.getEmbeddedFile().getSubtype());
            assertArrayEquals(CiiWriter.write(Samples.invoice()), file.getEmbeddedFile().toByteArray());
            assertEquals(1, catalog.getCOSObject().getCOSArray(COSName.AF).size());
        }
    }

    @Test
    void declaresArchiveFormatAndProfile() throws IOException {
        try (var document = open(Samples.invoice())) {
            var packet = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(packet.contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"));
            assertTrue(packet.contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"));
            assertTrue(packet.contains("Invoice INV-2026-000042"));
            assertEquals("Invoice INV-2026-000042", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (var document = open(Samples.invoice())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
        }
    }

    /** § 14 (4) UStG, number by number. */
    @Test
    void saysAllThatAnInvoiceMustSay() throws IOException {
        var text = text(Samples.invoice());
        for (var particular : List.of("Norrgate GmbH", "Speicherstraße 12", "20457 Hamburg", "Mara Lindqvist",
                "10115 Berlin", "DE136695976", "48/123/45678", "23 November 2026", "INV-2026-000042", "Oak stool Runa",
                "22 November 2026", "364,59 €", "31,78 €", "19 %", "7 %", "69,26 €", "2,22 €", "467,85 €")) {
            assertTrue(text.contains(particular), particular + " in\n" + text);
        }
    }

    @Test
    void showsTheRegisteredOfficeOnEveryPage() throws IOException {
        var many = Collections.nCopies(60, Samples.line("A-1", "Shelf", null, 1, 100, 0, Percentage.parse("19")));
        try (var document = open(Samples.invoice(many))) {
            assertTrue(document.getNumberOfPages() > 2);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                assertTrue(text.contains("HRB 154321"));
                assertTrue(text.replaceAll("\\s+", " ").contains("Page of " + page + " " + document.getNumberOfPages())
                        || text.contains("Page " + page + " of " + document.getNumberOfPages()), text);
            }
        }
    }

    @Test
    void drawsTheSameBytesAgain() {
        assertArrayEquals(ArchivePdf.render(Samples.creditNote()), ArchivePdf.render(Samples.creditNote()));
    }

    @Test
    void takesWhatPeopleTypedAsText() throws IOException {
        var name = "<img src=\"http://127.0.0.1:1/x\"/> {{ seller }} 照明 \u0001 ]]>";
        var text = text(Samples.invoice(List.of(Samples.line("A-1", name, null, 1, 100, 0, Percentage.parse("19")))));
        assertTrue(text.contains("<img src=\"http://127.0.0.1:1/x\"/> {{ seller }}"), text);
    }

    @Test
    void tellsWhereTheMoneyOfACreditNoteWent() throws IOException {
        var text = text(Samples.creditNote());
        assertTrue(text.contains("Credit note CN-2026-000007"));
        assertTrue(text.contains("The amount was returned on 23 November 2026 to Visa ending in 4242."), text);
        assertTrue(text.contains("Reason: One stool came back"), text);
    }
}
