package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.kontor.customer.AddressBook;
import org.kontor.customer.SignedIn;
import org.kontor.shared.NotFound;
import org.kontor.web.FormServlet;

/** Takes an address out of the book of the customer who is signed in; those of others are not found. */
@WebServlet(name = "removeAddress", urlPatterns = "/account/addresses/remove")
public class RemoveAddressServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private transient AddressBook book;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        var id = request.getParameter("id");
        if (!request.isUserInRole(SignedIn.ROLE)) {
            see(response, AccountEntry.door(AddressesPage.HOME));
        } else if (id == null || !ID.matcher(id).matches()) {
            throw new NotFound("address", "id");
        } else {
            book.remove(Long.parseLong(id));
            see(response, AddressesPage.HOME + "?removed=1");
        }
    }
}
