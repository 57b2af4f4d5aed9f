package org.kontor.sandbox.carrier;

import com.google.gson.JsonObject;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.Html;

/** A shipping label of 100 × 150 mm with the number as Code 128, drawn once and written as PDF or as SVG. */
final class Label {

    private record Bar(double x, double y, double width, double height) {
    }

    private record Text(double x, double y, double size, boolean bold, String words) {
    }

    private static final String SVG_BAR = "<rect x=\"%.3f\" y=\"%.3f\" width=\"%.3f\" height=\"%.3f\"/>\n";
    private static final String SVG_TEXT = "<text x=\"%.2f\" y=\"%.2f\" font-family=\"Helvetica, Arial, sans-serif\" "
            + "font-size=\"%.2f\" font-weight=\"%d\">%s</text>\n";
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private final List<Bar> bars = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private Label() {
    }

    static Label of(Shipments.Shipment shipment) {
        var label = new Label();
        label.texts.add(new Text(6, 13, 7, true, "Nordpost"));
        label.texts.add(new Text(70, 12.5, 3.4, false, grams(shipment)));
        label.bars.add(new Bar(6, 18, 88, 0.4));
        label.address("From", Json.inner(shipment.body(), "from"), 24, 3.2);
        label.bars.add(new Bar(6, 50, 88, 0.4));
        label.address("To", Json.inner(shipment.body(), "to"), 57, 4.6);
        label.bars.add(new Bar(6, 98, 88, 0.4));
        label.barcode(shipment.number(), 104, 28);
        label.texts.add(new Text(26, 138, 5, true, spaced(shipment.number())));
        label.texts.add(new Text(6, 94, 5, true, CarrierDesk.money(shipment)));
        label.texts.add(new Text(6, 146, 3, false, "Ref. " + shipment.reference() + "   Sandbox, not for posting"));
        return label;
    }

    String svg() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100mm\" height=\"150mm\" "
                + "viewBox=\"0 0 100 150\"><rect width=\"100\" height=\"150\" fill=\"#fff\"/>\n");
        bars.forEach(bar -> svg.append(String.format(Locale.ROOT, SVG_BAR, bar.x, bar.y, bar.width, bar.height)));
        texts.forEach(text -> svg.append(String.format(Locale.ROOT, SVG_TEXT, text.x, text.y, text.size,
                text.bold ? 700 : 400, Html.of("{}", text.words))));
        return svg.append("</svg>\n").toString();
    }

    byte[] pdf() {
        var content = new StringBuilder();
        bars.forEach(bar -> content.append(String.format(Locale.ROOT, "%.3f %.3f %.3f %.3f re f\n", points(bar.x),
                points(150 - bar.y - bar.height), points(bar.width), points(bar.height))));
        texts.forEach(text -> content.append(String.format(Locale.ROOT, "BT /%s %.2f Tf %.2f %.2f Td (%s) Tj ET\n",
                text.bold ? "F2" : "F1", points(text.size), points(text.x), points(150 - text.y),
                text.words.replaceAll("([\\\\()])", "\\\\$1"))));
        var page = String.format(Locale.ROOT, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>", points(100), points(150));
        return assemble(List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
                "<< /Length " + bytes(content.toString()).length + " >>\nstream\n" + content + "endstream",
                font("Helvetica"), font("Helvetica-Bold")));
    }

    private void address(String title, JsonObject address, double top, double size) {
        texts.add(new Text(6, top, 2.8, false, title));
        var y = top + size * 1.35;
        for (var line : lines(address)) {
            texts.add(new Text(6, y, size, y < top + size * 1.5, line));
            y += size * 1.3;
        }
    }

    private static List<String> lines(JsonObject address) {
        var lines = new ArrayList<String>();
        for (var name : List.of("name", "company", "street", "extra")) {
            if (Json.text(address, name) != null) {
                lines.add(cut(Json.text(address, name)));
            }
        }
        var code = Json.text(address, "postcode");
        lines.add(cut((code == null ? "" : code + " ") + Json.text(address, "city")
                + (Json.text(address, "region") == null ? "" : ", " + Json.text(address, "region"))));
        lines.add(new Locale.Builder().setRegion(Json.text(address, "country")).build()
                .getDisplayCountry(Locale.ENGLISH));
        return lines;
    }

    private void barcode(String number, double top, double height) {
        var code = new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1);
        var module = 80.0 / code.getWidth();
        for (var i = 0; i < code.getWidth(); i++) {
            var from = i;
            while (i < code.getWidth() && code.get(i, 0)) {
                i++;
            }
            if (i > from) {
                bars.add(new Bar(10 + from * module, top, (i - from) * module, height));
            }
        }
    }

    private static byte[] assemble(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var i = 0; i < objects.size(); i++) {
            offsets.add(bytes(pdf.toString()).length);
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = bytes(pdf.toString()).length;
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(start)
                .append("\n%%EOF\n");
        return bytes(pdf.toString());
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(WIN_ANSI);
    }

    private static String grams(Shipments.Shipment shipment) {
        var grams = Json.number(Json.inner(shipment.body(), "parcel"), "weight_grams");
        return grams == 0 ? "Parcel" : grams + " g";
    }

    private static String spaced(String number) {
        return number.replaceAll("^(..)(...)(...)(...)(..)$", "$1 $2 $3 $4 $5");
    }

    private static String cut(String line) {
        return line.length() > 38 ? line.substring(0, 37) + "…" : line;
    }

    private static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }
}
