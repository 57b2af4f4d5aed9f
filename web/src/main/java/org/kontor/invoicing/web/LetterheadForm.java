package org.kontor.invoicing.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kontor.invoicing.Iban;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.invoicing.Letterhead;
import org.kontor.invoicing.SellerFaults;
import org.kontor.shared.Address;
import org.kontor.shared.VatId;

/** A letterhead as staff type it, with the version that they read. */
public class LetterheadForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long version;
    private String brand;
    private String name;
    private String street;
    private String postcode;
    private String city;
    private String country;
    private String vatId;
    private String taxNumber;
    private String register;
    private String directors;
    private String email;
    private String phone;
    private String website;
    private String bank;
    private String iban;
    private String bic;
    private String note;

    LetterheadForm(Letterhead.Current now) {
        var seller = now.seller();
        this.version = now.version();
        this.brand = seller.brand();
        this.name = seller.address().name();
        this.street = seller.address().street();
        this.postcode = seller.address().postcode();
        this.city = seller.address().city();
        this.country = seller.address().country();
        this.vatId = seller.vatId();
        this.taxNumber = seller.taxNumber();
        this.register = seller.register();
        this.directors = seller.directors();
        this.email = seller.email();
        this.phone = seller.phone();
        this.website = seller.website();
        this.bank = seller.bank();
        this.iban = Iban.read(seller.iban()).map(Iban::grouped).orElse(seller.iban());
        this.bic = seller.bic();
        this.note = seller.note();
    }

    /** What is wrong, as the key of its sentence by the field that it is wrong in. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        Map.of("name", text(name), "street", text(street), "postcode", text(postcode), "city", text(city))
                .forEach((field, typed) -> {
                    if (typed.isEmpty()) {
                        faults.put(field, "invoicing.refused.missing");
                    }
                });
        return faults.isEmpty() ? SellerFaults.of(wanted()) : faults;
    }

    Seller wanted() {
        return new Seller(text(brand), new Address(name, null, street, null, postcode, city, country),
                VatId.read(vatId).map(VatId::value).orElse(text(vatId)), orNull(taxNumber), orNull(register),
                orNull(directors), text(email), text(phone), orNull(website), text(bank),
                Iban.read(iban).map(Iban::value).orElse(text(iban)),
                bic == null ? null : orNull(bic.replace(" ", "").toUpperCase(Locale.ROOT)),
                orNull(note));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String orNull(String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    long version() {
        return version;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = brand;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getVatId() {
        return vatId;
    }

    public void setVatId(String vatId) {
        this.vatId = vatId;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public String getRegister() {
        return register;
    }

    public void setRegister(String register) {
        this.register = register;
    }

    public String getDirectors() {
        return directors;
    }

    public void setDirectors(String directors) {
        this.directors = directors;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
