package org.kontor.invoicing;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements as nested blocks, so that the code has the shape of the document. What is null leaves no element,
 * and characters that XML 1.0 cannot hold become spaces.
 */
final class XmlElements {

    /** The inside of an element. */
    interface Block {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter stream;

    XmlElements(XMLStreamWriter stream) {
        this.stream = stream;
    }

    /** Opens the root with its prefixes; {@link #end} closes it. */
    void root(String element, String... prefixesAndNamespaces) throws XMLStreamException {
        stream.writeStartElement(element);
        for (var index = 0; index < prefixesAndNamespaces.length; index += 2) {
            stream.writeNamespace(prefixesAndNamespaces[index], prefixesAndNamespaces[index + 1]);
        }
    }

    void in(String element, Block inside) throws XMLStreamException {
        stream.writeStartElement(element);
        inside.write();
        stream.writeEndElement();
    }

    void text(String element, String text) throws XMLStreamException {
        text(element, text, null, null);
    }

    void text(String element, String text, String attribute, String value) throws XMLStreamException {
        if (text == null) {
            return;
        }
        stream.writeStartElement(element);
        if (attribute != null) {
            stream.writeAttribute(attribute, value);
        }
        stream.writeCharacters(printable(text));
        stream.writeEndElement();
    }

    void end() throws XMLStreamException {
        stream.writeEndElement();
    }

    /** Replaces what XML 1.0 section 2.2 does not allow, and unpaired surrogates. */
    static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(XmlElements::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int allowed(int codePoint) {
        var control = codePoint < ' ' && codePoint != '\n' && codePoint != '\t';
        var unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return control || unpaired || codePoint == 0xFFFE || codePoint == 0xFFFF || codePoint == 0x7F ? ' ' : codePoint;
    }
}
