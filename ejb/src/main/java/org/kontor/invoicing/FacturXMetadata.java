package org.kontor.invoicing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The XMP packet of an archived document: PDF/A-3U, and the Factur-X extension schema that PDF/A wants described
 * before it is used. Title, author, producer and dates are those of the document information, as ISO 19005-3 6.6.2
 * asks.
 */
final class FacturXMetadata {

    static final String PRODUCER = "Kontor";

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>{producer}</pdf:Producer>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>{producer}</xmp:CreatorTool>
            <xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            {property:DocumentFileName:The name of the embedded XML document}
            {property:DocumentType:The type of the hybrid document}
            {property:Version:The version of the standard of the embedded XML document}
            {property:ConformanceLevel:The conformance level of the embedded XML document}
            </rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""".replaceAll("\\{property:(\\w+):([^}]+)}", """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>$1</pdfaProperty:name>\
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
            <pdfaProperty:category>external</pdfaProperty:category>\
            <pdfaProperty:description>$2</pdfaProperty:description></rdf:li>""");

    private FacturXMetadata() {
    }

    static byte[] packet(String title, String author, LocalDate date) {
        return PACKET.replace("{title}", escaped(title)).replace("{author}", escaped(author))
                .replace("{producer}", PRODUCER).replace("{date}", date.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return XmlElements.printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
