package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkers.Books;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.payment.PayMethod;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.TaxTreatment;

/** TAX-05: customers whom a country freed from its tax, in orders that staff prepare; never a guest who names one. */
class CertificatesIT extends ShippedEar {

    @Inject
    private CertificateDesk desk;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private Shelf shelf;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private AuditQueries audit;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private static Email somebody() {
        return Email.parse("ngo." + Tokens.fresh().substring(0, 10) + "@example.org");
    }

    private long entered(Email customer, LocalDate from, LocalDate to) {
        return staff.does(() -> desk.enter(customer, new CertificatePlan("DE", "NATO-SOFA 1", from, to, "folder 7")));
    }

    private CartView draftFor(Email customer) {
        return named(phone.view(phone.draft(shelf.product(11900, 5), 1)), customer);
    }

    private CartView named(CartView cart, Email customer) {
        carts.contact(cart.token(), new CartContact(customer, null, cart.shipTo(), null));
        return carts.view(cart.token()).orElseThrow();
    }

    @Test
    void tax05FreesADraftOfTheHolderAndPrintsTheCertificateOnTheInvoice() {
        var customer = somebody();
        entered(customer, clock.today().minusDays(1), clock.today().plusDays(1));

        var draft = draftFor(customer);
        assertEquals(TaxReason.CERTIFICATE, draft.tax().reason());
        assertEquals(10000, draft.items().minor());
        var order = deals.paid(phone.pay(phone.send(draft), PayMethod.CARD));
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        assertEquals(TaxTreatment.EXEMPT, order.taxed().treatment());
        assertEquals("NATO-SOFA 1", deals.now(order.number()).taxed().exemption().number());
        assertTrue(order.tax().isZero());
        var invoice = staff.does(() -> invoices.byNumber(invoices.ofOrder(order.number()).get(0).number()))
                .orElseThrow().says();
        assertEquals("NATO-SOFA 1", invoice.supplyTax().certificate());
        Books.books().balance();
    }

    @Test
    void tax05ChargesAGuestWhoTypesTheAddressOfTheHolder() {
        var customer = somebody();
        entered(customer, clock.today(), clock.today());

        var cart = named(shoppers.readyCart(shelf.product(11900, 5), 1), customer);

        assertEquals(TaxReason.HOME, cart.tax().reason());
        assertNull(cart.tax().certificate());
        assertEquals(11900, cart.items().minor());
    }

    @Test
    void tax05ChargesTaxAgainWhenACertificateHasEndedOrWasRevokedAndSaysSo() {
        var customer = somebody();
        entered(customer, clock.today().minusDays(9), clock.today().minusDays(1));
        var ended = draftFor(customer);
        assertTrue(ended.tax().isLapsed());
        assertEquals(11900, ended.items().minor());
        var order = phone.send(ended);
        assertEquals("HOME", order.taxed().reason());
        assertEquals("NATO-SOFA 1", order.taxed().exemption().number());

        var other = somebody();
        var id = entered(other, clock.today(), clock.today().plusYears(1));
        var draft = draftFor(other);
        assertEquals(TaxReason.CERTIFICATE, draft.tax().reason());
        revoke(id, "the authority withdrew it");

        assertTrue(carts.view(draft.token()).orElseThrow().tax().isLapsed());
        var told = staff.does(() -> audit.of("tax certificate", String.valueOf(id))).toString();
        assertTrue(told.contains("the authority withdrew it"), told);
    }

    private void revoke(long id, String reason) {
        staff.does(() -> {
            desk.revoke(id, reason);
            return id;
        });
    }

    @Test
    void refusesWhatIsNoCertificate() {
        var customer = somebody();
        var day = clock.today();
        var id = entered(customer, day, day);

        assertEquals("tax.refused.known", refusal(customer, "DE", "NATO-SOFA 1", day, day));
        assertEquals("tax.refused.number", refusal(customer, "DE", " ", day, day));
        assertEquals("tax.refused.days", refusal(customer, "DE", "2", day, day.minusDays(1)));
        assertEquals("tax.refused.jurisdiction", refusal(customer, "CH", "2", day, day));
        assertEquals("tax.refused.jurisdiction", refusal(customer, "HELGOLAND", "2", day, day));
        assertEquals("tax.refused.reason", assertThrows(TaxRefused.class, () -> revoke(id, " ")).messageKey());
        revoke(id, "typed wrongly");
        assertEquals("tax.refused.revoked", assertThrows(TaxRefused.class, () -> revoke(id, "again")).messageKey());
    }

    private String refusal(Email customer, String country, String number, LocalDate from, LocalDate to) {
        return assertThrows(TaxRefused.class, () -> staff.does(() ->
                desk.enter(customer, new CertificatePlan(country, number, from, to, null)))).messageKey();
    }
}
