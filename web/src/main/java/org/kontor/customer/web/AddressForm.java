package org.kontor.customer.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.customer.AddressRules;
import org.kontor.shared.Address;
import org.kontor.shared.postal.AddressFormat;
import org.kontor.web.Fault;
import org.kontor.web.Texts;

/** An address as it is typed. Fields that the chosen country does not have keep what is in them, and it is not used. */
public class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String company;
    private String street;
    private String extra;
    private String postcode;
    private String city;
    private String region;
    private String country;

    /** An address that is known, or an empty form for a country when it is null. */
    public static AddressForm of(Address address, String country) {
        var form = new AddressForm();
        form.country = country;
        if (address != null) {
            form.name = address.name();
            form.company = address.company();
            form.street = address.street();
            form.extra = address.extra();
            form.postcode = address.postcode();
            form.city = address.city();
            form.region = address.region();
            form.country = address.country();
        }
        return form;
    }

    /** What is missing or cannot be: a sentence by the id of its field. */
    public Map<String, Fault> faults(String prefix) {
        var faults = new LinkedHashMap<String, Fault>();
        require(faults, prefix, "name", name);
        require(faults, prefix, "street", street);
        postcodeFault(postcode, country).ifPresent(fault -> faults.put(prefix + "postcode", fault));
        require(faults, prefix, "city", city);
        if (format().needsRegion() && isBlank(region)) {
            faults.put(prefix + "region", Fault.of("customer.missing.region", words().region()));
        }
        require(faults, prefix, "country", country);
        return faults;
    }

    /** What is wrong with a postcode of a country, with an example of one. */
    public static Optional<Fault> postcodeFault(String postcode, String country) {
        var format = AddressFormat.of(country);
        if (AddressRules.isPostcode(postcode, country)) {
            return Optional.empty();
        }
        var word = AddressWords.of(country).postcodeInText();
        return Optional.of(isBlank(postcode) ? Fault.of("customer.missing.postcode", word, format.example())
                : Fault.of("customer.wrong.postcode", Texts.INSTANCE.country(country), word, format.example()));
    }

    private static void require(Map<String, Fault> faults, String prefix, String field, String value) {
        if (isBlank(value)) {
            faults.put(prefix + field, Fault.of("customer.missing." + field));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** All that stands in its fields. */
    public Stream<String> typed() {
        return Stream.of(name, company, street, extra, format().hasPostcode() ? postcode : null, city,
                format().hasRegion() ? region : null, country);
    }

    /** What the fields are called in the chosen country, and which of them it has. */
    public AddressWords getWords() {
        return words();
    }

    private AddressWords words() {
        return AddressWords.of(country);
    }

    private AddressFormat format() {
        return AddressFormat.of(country);
    }

    public boolean namesCompany() {
        return company != null && !company.isBlank();
    }

    public Address address() {
        return new Address(name, company, street, extra, format().hasPostcode() ? postcode : null, city,
                format().hasRegion() ? region : null, country);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
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

    public String getExtra() {
        return extra;
    }

    public void setExtra(String extra) {
        this.extra = extra;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
