package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.customer.AccountDoor;
import org.kontor.web.FormServlet;

/** Signs the browser of a customer out. The cart of the account stays there, and is not shown any more. */
@WebServlet(name = "accountSignOut", urlPatterns = "/account/sign-out")
public class AccountSignOut extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountDoor door;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        AccountCookie.token(request).ifPresent(door::leave);
        AccountCookie.drop(request, response);
        see(response, "/");
    }
}
