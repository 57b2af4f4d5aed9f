package org.kontor.invoicing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A structured invoice as a reader sees it: by XPath, with the usual prefixes. */
record CiiDocument(Node node) {

    private static final Map<String, String> PREFIXES = Map.of(
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");

    static CiiDocument parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new CiiDocument(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (Exception malformed) {
            throw new AssertionError("not well-formed", malformed);
        }
    }

    String text(String path) {
        return nodes(path).get(0).node.getTextContent();
    }

    BigDecimal number(String path) {
        return new BigDecimal(text(path));
    }

    List<CiiDocument> nodes(String path) {
        try {
            var xpath = XPathFactory.newDefaultInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            var found = (NodeList) xpath.evaluate(path, node, XPathConstants.NODESET);
            var nodes = new ArrayList<CiiDocument>();
            for (var index = 0; index < found.getLength(); index++) {
                nodes.add(new CiiDocument(found.item(index)));
            }
            return nodes;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.get(prefix);
        }

        @Override
        public String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.<String>of().iterator();
        }
    }
}
