package org.kontor.banking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the statements (camt.053) and notices (camt.054) of ISO 20022 that banks give their customers, of every version
 * in use, by the names of their elements. Booked money that came is taken, transaction by transaction.
 */
final class CamtReader {

    private final String currency;
    private final List<EnterReceipt> receipts = new ArrayList<>();
    private int others;

    private CamtReader(String currency) {
        this.currency = currency;
    }

    static BankStatement read(byte[] file, String currency) {
        var reader = new CamtReader(currency);
        var root = parse(file).getDocumentElement();
        var statements = Stream.of("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn").flatMap(kind -> children(root, kind))
                .flatMap(message -> Stream.concat(children(message, "Stmt"), children(message, "Ntfctn"))).toList();
        if (statements.isEmpty()) {
            throw new BankRefused("banking.refused.file");
        }
        statements.forEach(reader::take);
        return new BankStatement(reader.receipts, reader.others);
    }

    private static Document parse(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); // no foreign entities
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXException broken) {
            throw new BankRefused("banking.refused.file");
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(Element statement) {
        var account = text(statement, "Acct", "Id", "IBAN").orElse("");
        var entries = children(statement, "Ntry").toList();
        for (var place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            var name = account + "|" + text(entry, "AcctSvcrRef")
                    .orElse(text(statement, "Id").orElse("") + "|" + place);
            take(entry, name);
        }
    }

    private void take(Element entry, String name) {
        var status = text(entry, "Sts", "Cd").or(() -> text(entry, "Sts")).orElse("");
        var isReversal = text(entry, "RvslInd").filter("true"::equals).isPresent();
        if (!text(entry, "CdtDbtInd").filter("CRDT"::equals).isPresent() || !status.equals("BOOK") || isReversal) {
            others++;
            return;
        }
        var day = text(entry, "BookgDt", "Dt").or(() -> text(entry, "BookgDt", "DtTm")).orElse("");
        var parts = children(entry, "NtryDtls").flatMap(details -> children(details, "TxDtls")).toList();
        if (parts.size() <= 1) {
            add(amount(entry), day, parts.isEmpty() ? entry : parts.get(0), name);
        } else {
            IntStream.range(0, parts.size()).forEach(place -> add(amount(parts.get(place))
                    .or(() -> child(parts.get(place), "AmtDtls", "TxAmt").flatMap(this::amount)), day, parts.get(place),
                    name + "|" + place));
        }
    }

    private void add(Optional<Money> amount, String day, Element part, String name) {
        if (amount.isEmpty()) {
            others++;
            return;
        }
        var info = child(part, "RmtInf");
        var reference = info.map(told -> Stream.concat(children(told, "Ustrd").map(CamtReader::own),
                children(told, "Strd").flatMap(structured -> text(structured, "CdtrRefInf", "Ref").stream()))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining(" "))).filter(line -> !line.isEmpty())
                .or(() -> text(part, "Refs", "EndToEndId")).orElse("");
        var payer = text(part, "RltdPties", "Dbtr", "Nm").or(() -> text(part, "RltdPties", "Dbtr", "Pty", "Nm"))
                .orElse("");
        receipts.add(StatementReader.receipt(amount.get(), date(day), reference, payer, "camt:", name));
    }

    /** What is said of the money in the shop's currency; nothing else can be entered. */
    private Optional<Money> amount(Element within) {
        return child(within, "Amt").filter(amount -> amount.getAttribute("Ccy").equals(currency))
                .flatMap(amount -> MoneyInput.read(own(amount), currency)).filter(Money::isPositive);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException wrong) {
            throw new BankRefused("banking.refused.file");
        }
    }

    private static Optional<String> text(Element from, String... path) {
        return child(from, path).map(CamtReader::own).filter(text -> !text.isEmpty());
    }

    /** The text of an element itself, as one line. */
    private static String own(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static Optional<Element> child(Element from, String... path) {
        var found = Optional.of(from);
        for (var name : path) {
            found = found.flatMap(element -> children(element, name).findFirst());
        }
        return found;
    }

    private static Stream<Element> children(Node from, String name) {
        var nodes = from.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).filter(element -> name.equals(element.getLocalName()));
    }
}
