package org.kontor.customer.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.customer.AddressRules;
import org.kontor.shared.Address;

/** An address as it is typed. */
public class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String company;
    private String street;
    private String postcode;
    private String city;
    private String country;

    /** An address that is known, or an empty form for a country when it is null. */
    public static AddressForm of(Address address, String country) {
        var form = new AddressForm();
        form.country = country;
        if (address != null) {
            form.name = address.name();
            form.company = address.company();
            form.street = address.street();
            form.postcode = address.postcode();
            form.city = address.city();
            form.country = address.country();
        }
        return form;
    }

    /** What is missing or cannot be: the key of a sentence by the id of its field. */
    public Map<String, String> faults(String prefix) {
        var faults = new LinkedHashMap<String, String>();
        require(faults, prefix, "name", name);
        require(faults, prefix, "street", street);
        require(faults, prefix, "postcode", postcode);
        if (postcode != null && !postcode.isBlank() && !AddressRules.isPostcode(postcode, country)) {
            faults.put(prefix + "postcode", "customer.wrong.postcode");
        }
        require(faults, prefix, "city", city);
        require(faults, prefix, "country", country);
        return faults;
    }

    private static void require(Map<String, String> faults, String prefix, String field, String value) {
        if (value == null || value.isBlank()) {
            faults.put(prefix + field, "customer.missing." + field);
        }
    }

    /** All that stands in its fields. */
    public Stream<String> typed() {
        return Stream.of(name, company, street, postcode, city, country);
    }

    public boolean namesCompany() {
        return company != null && !company.isBlank();
    }

    public Address address() {
        return new Address(name, company, street, null, postcode, city, country);
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

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
