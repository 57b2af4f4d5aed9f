package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.customer.AddressSuggestion;
import org.kontor.customer.AddressSuggestions;
import org.kontor.shared.Address;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.postal.AddressFormat;
import org.kontor.web.FormServlet;
import org.kontor.web.RateLimit;

/**
 * What the field of a street offers while somebody types, as JSON; 404 in a shop that offers nothing. It is posted, so
 * that no log of addresses asked for, ours or a proxy's, says where somebody lives.
 */
@WebServlet(name = "addressSuggestions", urlPatterns = "/api/addresses")
public class AddressSuggestServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int PER_MINUTE = 60;

    @Inject
    private transient AddressSuggestions suggestions;

    private final transient RateLimit limit = new RateLimit(PER_MINUTE);

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!suggestions.areOffered()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "60");
            response.setStatus(TOO_MANY);
        } else {
            var country = request.getParameter("country");
            var found = JsonMaker.array();
            suggestions.find(request.getParameter("street"), country).stream()
                    .map(one -> json(one, country)).forEach(found::add);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(found.build().toString());
        }
    }

    private static JsonObject json(AddressSuggestion found, String country) {
        var town = AddressFormat.town(new Address(found.street(), null, found.street(), null, found.postcode(),
                found.city(), country));
        return JsonMaker.object().add("group", "found").add("label", found.street()).add("note", town)
                .add("street", found.street()).add("postcode", found.postcode() == null ? "" : found.postcode())
                .add("city", found.city()).build();
    }
}
