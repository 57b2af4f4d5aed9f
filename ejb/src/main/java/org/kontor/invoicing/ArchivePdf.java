package org.kontor.invoicing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The document for the archive: PDF/A-3U with the structured document inside, as Factur-X 1.0 asks. Fonts are embedded,
 * nothing is fetched, and the same snapshot gives the same bytes on the same release of Java.
 */
final class ArchivePdf {

    static final String XML_NAME = "factur-x.xml";

    private static final byte[] REGULAR = resource("fonts/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = resource("fonts/LiberationSans-Bold.ttf");
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ArchivePdf() {
    }

    static byte[] render(InvoiceSnapshot invoice) {
        var xml = CiiWriter.write(invoice);
        var html = InvoiceSheet.html(invoice);
        var issued = midnight(invoice);
        try (var renderer = builder(html).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            attach(document, xml, issued);
            describe(document, invoice, issued);
            document.setDocumentId((long) invoice.number().value().hashCode());
            var bytes = new ByteArrayOutputStream(65_536);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot render " + invoice.number(), broken);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(SRGB)
                .useFont(() -> new ByteArrayInputStream(REGULAR), "Liberation Sans", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), "Liberation Sans", 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .withHtmlContent(html, null);
    }

    private static void attach(PDDocument document, byte[] xml, Calendar issued) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setCreationDate(issued);
        file.setModDate(issued);
        var attachment = new PDComplexFileSpecification();
        attachment.setFile(XML_NAME);
        attachment.setFileUnicode(XML_NAME);
        attachment.setFileDescription("Factur-X invoice, profile EN 16931");
        attachment.setEmbeddedFile(file);
        attachment.setEmbeddedFileUnicode(file);
        attachment.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Alternative");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(XML_NAME, attachment));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF,
                new COSArray(List.of(attachment.getCOSObject())));
    }

    private static void describe(PDDocument document, InvoiceSnapshot invoice, Calendar issued) throws IOException {
        var title = InvoiceSheet.title(invoice);
        var author = invoice.seller().address().name();
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(FacturXMetadata.PRODUCER);
        information.setProducer(FacturXMetadata.PRODUCER);
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(FacturXMetadata.packet(title, author, invoice.issuedOn()));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** The day of issue at midnight UTC, so that a document drawn again is the same document. */
    private static Calendar midnight(InvoiceSnapshot invoice) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(invoice.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static byte[] resource(String name) {
        try (var stream = ArchivePdf.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the application: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
