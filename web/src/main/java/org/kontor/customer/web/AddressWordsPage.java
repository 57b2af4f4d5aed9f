package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.customer.AddressSuggestions;
import org.kontor.shared.Address;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.postal.AddressFormat;
import org.kontor.web.Texts;

/** The words of several countries, for the script that follows the choice of a country without asking again. */
@Named
@RequestScoped
public class AddressWordsPage {

    @Inject
    private AddressSuggestions suggestions;

    /** An address as it is printed, without its country. */
    public List<String> lines(Address address) {
        return address == null ? List.of() : AddressFormat.lines(address);
    }

    /**
     * The name of a field in the browser's own address book.
     *
     * @param section what it begins with, such as "shipping "; "off" where the address is somebody else's
     */
    public String token(String section, String field) {
        return section.equals("off") ? section : section + field;
    }

    /** What stands above the addresses that are offered for a street; null where none are. */
    public String found(String section) {
        return section.equals("off") || !suggestions.areOffered() ? null : Texts.INSTANCE.get("customer.address.found");
    }

    /** JSON by the code of the country. */
    public String json(List<String> countries) {
        var all = JsonMaker.object();
        countries.forEach(country -> {
            var words = AddressWords.of(country);
            all.add(country, JsonMaker.object().add("town", words.styleClass())
                    .add("postcode", words.postcode()).add("city", words.city()).add("region", words.region())
                    .add("freePostcode", words.isPostcodeOptional()).add("freeRegion", words.isRegionOptional()));
        });
        return all.build().toString();
    }
}
