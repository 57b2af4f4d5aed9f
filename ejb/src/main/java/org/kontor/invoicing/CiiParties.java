package org.kontor.invoicing;

import javax.xml.stream.XMLStreamException;
import org.kontor.invoicing.InvoiceSnapshot.Buyer;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;

/** Seller (BG-4), buyer (BG-7) and receiver (BG-13) of a structured document. */
final class CiiParties {

    private final XmlElements xml;

    CiiParties(XmlElements xml) {
        this.xml = xml;
    }

    void seller(Seller seller) throws XMLStreamException {
        xml.in("ram:SellerTradeParty", () -> {
            xml.text("ram:Name", seller.address().name());
            xml.text("ram:Description", seller.register());
            xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:TradingBusinessName", seller.brand()));
            xml.in("ram:DefinedTradeContact", () -> {
                xml.text("ram:PersonName", seller.brand());
                xml.in("ram:TelephoneUniversalCommunication", () -> xml.text("ram:CompleteNumber", seller.phone()));
                xml.in("ram:EmailURIUniversalCommunication", () -> xml.text("ram:URIID", seller.email()));
            });
            address(seller.address());
            mail(seller.email());
            registration("FC", seller.taxNumber());
            registration("VA", seller.vatId());
        });
    }

    void buyer(Buyer buyer) throws XMLStreamException {
        xml.in("ram:BuyerTradeParty", () -> {
            xml.text("ram:ID", buyer.customerNumber());
            person(buyer.address());
            address(buyer.address());
            mail(buyer.email());
            registration("VA", buyer.vatId());
        });
    }

    void receiver(Address to) throws XMLStreamException {
        xml.in("ram:ShipToTradeParty", () -> {
            person(to);
            address(to);
        });
    }

    private void registration(String scheme, String id) throws XMLStreamException {
        if (id != null) {
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", id, "schemeID", scheme));
        }
    }

    private void mail(String email) throws XMLStreamException {
        xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", email, "schemeID", "EM"));
    }

    private void person(Address address) throws XMLStreamException {
        xml.text("ram:Name", address.company() == null ? address.name() : address.company());
        if (address.company() != null) {
            xml.in("ram:DefinedTradeContact", () -> xml.text("ram:PersonName", address.name()));
        }
    }

    private void address(Address address) throws XMLStreamException {
        xml.in("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", address.postcode());
            xml.text("ram:LineOne", address.street());
            xml.text("ram:LineTwo", address.extra());
            xml.text("ram:CityName", address.city());
            xml.text("ram:CountryID", address.country());
            xml.text("ram:CountrySubDivisionName", address.region());
        });
    }
}
