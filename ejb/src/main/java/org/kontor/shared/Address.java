package org.kontor.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Where a parcel or a bill goes; orders keep a copy. Country is an ISO 3166 alpha-2 code. Which parts besides name,
 * street and city there are depends on the country ({@link org.kontor.shared.postal.AddressFormat}); others are null.
 */
@Embeddable
public class Address {

    @Column(name = "name")
    private String name;
    @Column(name = "company")
    private String company;
    @Column(name = "street")
    private String street;
    @Column(name = "extra")
    private String extra;
    @Column(name = "postcode")
    private String postcode;
    @Column(name = "city")
    private String city;
    @Column(name = "region")
    private String region;
    @Column(name = "country")
    private String country;

    protected Address() {
    }

    public Address(String name, String company, String street, String extra, String postcode, String city,
            String country) {
        this(name, company, street, extra, postcode, city, null, country);
    }

    public Address(String name, String company, String street, String extra, String postcode, String city,
            String region, String country) {
        this.name = required("name", name);
        this.company = optional(company);
        this.street = required("street", street);
        this.extra = optional(extra);
        this.postcode = optional(postcode);
        this.city = required("city", city);
        this.region = optional(region);
        this.country = required("country", country);
    }

    private static String required(String what, String text) {
        var clean = optional(text);
        if (clean == null) {
            throw new IllegalArgumentException("an address needs a " + what);
        }
        return clean;
    }

    private static String optional(String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\p{Cntrl}", " ");
    }

    public String name() {
        return name;
    }

    public String company() {
        return company;
    }

    public String street() {
        return street;
    }

    public String extra() {
        return extra;
    }

    public String postcode() {
        return postcode;
    }

    public String city() {
        return city;
    }

    /** State, province or county. */
    public String region() {
        return region;
    }

    public String country() {
        return country;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && Objects.equals(name, that.name) && Objects.equals(company, that.company)
                && Objects.equals(street, that.street) && Objects.equals(extra, that.extra)
                && Objects.equals(postcode, that.postcode) && Objects.equals(city, that.city)
                && Objects.equals(region, that.region) && Objects.equals(country, that.country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, street, postcode, city, country);
    }
}
