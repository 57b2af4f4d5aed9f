package org.kontor.customer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.shared.Address;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.postal.AddressFormat;

/** The words of several countries, for the script that follows the choice of a country without asking again. */
@Named
@ApplicationScoped
public class AddressWordsPage {

    /** An address as it is printed, without its country. */
    public List<String> lines(Address address) {
        return address == null ? List.of() : AddressFormat.lines(address);
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
