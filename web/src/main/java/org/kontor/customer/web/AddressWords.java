package org.kontor.customer.web;

import org.kontor.shared.postal.AddressFormat;
import org.kontor.web.Texts;

/** What the fields of an address are called in a country, which of them it has, and where its postcode stands. */
public record AddressWords(AddressFormat format) {

    static AddressWords of(String country) {
        return new AddressWords(AddressFormat.of(country));
    }

    public String postcode() {
        return Texts.INSTANCE.get("customer.postcode." + format.postcodeWord());
    }

    /** The same within a sentence. */
    String postcodeInText() {
        return Texts.INSTANCE.get("customer.postcode." + format.postcodeWord() + ".text");
    }

    public String city() {
        return Texts.INSTANCE.get("customer.city." + format.cityWord());
    }

    public String region() {
        return Texts.INSTANCE.get("customer.region." + format.regionWord());
    }

    public boolean isPostcodeOptional() {
        return !format.needsPostcode();
    }

    public boolean isRegionOptional() {
        return !format.needsRegion();
    }

    /** The classes of the row of the town: which of its fields are there, and in which order. */
    public String styleClass() {
        return "town" + (format.isPostcodeLast() ? " town-last" : "") + (format.hasPostcode() ? "" : " town-codeless")
                + (format.hasRegion() ? "" : " town-whole");
    }
}
