package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;
import org.kontor.shared.TaxTreatment;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Two judges who know nothing of our writers: the official EN 16931 rules (D16B schema and CEN schematron, run by
 * phive) and veraPDF for PDF/A-3U. {@code -Ddocuments=200} gives them more to read.
 */
class DocumentJudgesTest {

    private static final int DOCUMENTS = Integer.getInteger("documents", 18);

    private static List<InvoiceSnapshot> documents() {
        var random = new Random(20_261_123);
        var documents = new ArrayList<>(List.of(Samples.invoice(), Samples.gift(), Samples.creditNote()));
        documents.addAll(abroad());
        while (documents.size() < DOCUMENTS) {
            documents.add(Samples.random(random));
        }
        return documents;
    }

    /** One of each: correction, certificate, territories, one stop shop, equal rates, no rate, reverse charge, export; and back. */
    private static List<InvoiceSnapshot> abroad() {
        var business = Samples.abroad(TaxTreatment.REVERSE_CHARGE, "FR", "0", "0");
        var export = Samples.abroad(TaxTreatment.EXPORT, "CH", "0", "0");
        var exempt = Samples.abroad(new SupplyTax(TaxTreatment.EXEMPT, "DE", null, "EX-4711"), "0", "0");
        var wrong = Samples.abroad(TaxTreatment.DESTINATION, "FR", "20", "5.5");
        return List.of(Samples.takenBack(wrong), Samples.anew(wrong), exempt, Samples.creditOf(exempt),
                Samples.abroad(new SupplyTax(TaxTreatment.EXPORT, "DE", "HELGOLAND", null), "0", "0"),
                Samples.abroad(new SupplyTax(TaxTreatment.DESTINATION, "XI", null, null), "20", "0"),
                Samples.abroad(TaxTreatment.DESTINATION, "FR", "20", "5.5"),
                Samples.abroad(new SupplyTax(TaxTreatment.DESTINATION, "FR").with(new HomeTax(
                        Money.ofMinor(50_123, "SEK"), Rate.parse("0.0891"))), "20", "5.5"),
                Samples.abroad(TaxTreatment.DESTINATION, "DK", "25", "25"),
                Samples.abroad(TaxTreatment.DESTINATION, "IE", "23", "0"),
                business, export, Samples.creditOf(business), Samples.creditOf(export));
    }

    @Test
    void readsADocumentToAnotherCountryBackAsItWasWritten() {
        for (var document : abroad()) {
            assertEquals(document, InvoiceSnapshot.parse(document.toJson()));
        }
    }

    private static List<String> findings(String name, byte[] xml) {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        var result = ValidationExecutionManager.executeValidation(IValidityDeterminator.createDefault(),
                registry.getOfID(EN16931Validation.VID_CII_1316),
                ValidationSourceXML.create(name, CiiDocument.parse(xml).node()));
        var findings = new ArrayList<String>();
        result.forEach(layer -> layer.getErrorList().getAllErrors().forEach(error ->
                findings.add(error.getErrorID() + " " + error.getErrorText(Locale.ENGLISH))));
        return findings;
    }

    @Test
    void r26TheRulesOfEn16931AcceptEveryDocument() {
        for (var document : documents()) {
            assertEquals(List.of(), findings(document.number().value(), CiiWriter.write(document)), document.toJson());
        }
    }

    @Test
    void theRulesOfEn16931RefuseATotalThatDoesNotAddUp() {
        var xml = new String(CiiWriter.write(Samples.invoice()), StandardCharsets.UTF_8)
                .replace("<ram:GrandTotalAmount>467.85<", "<ram:GrandTotalAmount>467.86<");
        var findings = findings("broken", xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("BR-CO-15")), findings.toString());
    }

    @Test
    void veraPdfAcceptsEveryDocumentForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var document : documents()) {
            try (var parser = Foundries.defaultInstance().createParser(
                         new ByteArrayInputStream(ArchivePdf.render(document)), PDFAFlavour.PDFA_3_U);
                 var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
                var result = validator.validate(parser);
                assertTrue(result.isCompliant(), () -> document.number() + ": " + result.getTestAssertions());
                assertTrue(result.getTotalAssertions() > 500);
            }
        }
    }
}
