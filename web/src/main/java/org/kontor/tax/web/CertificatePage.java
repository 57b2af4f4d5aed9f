package org.kontor.tax.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.tax.Certificate;
import org.kontor.tax.CertificateDesk;
import org.kontor.tax.CertificatePlan;
import org.kontor.tax.CertificateState;
import org.kontor.tax.TaxRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Exemption certificates: those that were entered, one to be entered, and one to be taken back. */
@Named
@RequestScoped
public class CertificatePage {

    private static final String HERE = "/admin/tax/certificates";

    @Inject
    private CertificateDesk desk;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    private List<CertificateLine> lines;
    private String customer;
    private String country;
    private String number;
    private String from;
    private String to;
    private String document;
    private Long revoked;
    private String reason;

    /** A certificate and how it stands today. */
    public record CertificateLine(Certificate certificate, CertificateState state) {

        public boolean isRevocable() {
            return state == CertificateState.HOLDS || state == CertificateState.NOT_YET;
        }
    }

    public void enter() {
        var email = Email.read(customer);
        if (email.isEmpty()) {
            Notices.wrong("customer", "tax.refused.customer");
            return;
        }
        if (day(from) == null || day(to) == null) {
            Notices.wrong(day(from) == null ? "from" : "to", "tax.refused.date");
            return;
        }
        run("tax.certificate.entered", () -> desk.enter(email.get(),
                new CertificatePlan(country, number, day(from), day(to), document)));
    }

    public void revoke() {
        run("tax.certificate.done", () -> desk.revoke(revoked == null ? 0 : revoked, reason));
    }

    private static void run(String done, Runnable deed) {
        try {
            deed.run();
            Notices.done(done);
            Responses.see(HERE);
        } catch (TaxRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public List<CertificateLine> getLines() {
        if (lines == null) {
            var today = clock.today();
            lines = desk.newest().stream().map(each -> new CertificateLine(each, each.state(today))).toList();
        }
        return lines;
    }

    public List<CertificateLine> getRevocable() {
        return getLines().stream().filter(CertificateLine::isRevocable).toList();
    }

    public List<String> getCountries() {
        return markets.countries();
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public Long getRevoked() {
        return revoked;
    }

    public void setRevoked(Long revoked) {
        this.revoked = revoked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
