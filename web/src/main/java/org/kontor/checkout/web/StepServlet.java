package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.CartToken;
import org.kontor.cart.web.CartCookie;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.risk.PaymentsPaused;
import org.kontor.shared.DomainException;
import org.kontor.shared.NotFound;
import org.kontor.web.FormServlet;
import org.kontor.web.Texts;

/** A step of the checkout that is a plain form. What is refused is said on the page as it is now, with 422. */
abstract class StepServlet extends FormServlet {

    static final String CHECKOUT = "/checkout";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private transient CartCookie cookie;

    @Inject
    private transient CheckoutPage page;

    /** Takes the step and returns the address that comes next. */
    abstract String take(CartToken cart, HttpServletRequest request);

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            see(response, take(cookie.token().orElseThrow(() -> new NotFound("cart", "yours")), request));
        } catch (NotFound missing) {
            throw missing;
        } catch (PaymentsPaused paused) {
            response.setHeader("Retry-After", "60");
            refuse(TOO_MANY, paused, request, response);
        } catch (DomainException refused) {
            refuse(UNPROCESSABLE, refused, request, response);
        }
    }

    private void refuse(int status, DomainException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        if (refused instanceof CheckoutRefused gate && !gate.lacks().isEmpty()) {
            page.lack(gate.lacks());
        } else if (!isSaidAtField(refused, request)) {
            page.refuse(Texts.INSTANCE.of(refused.messageKey(), refused.arguments()));
        }
        page(CHECKOUT, request, response);
    }

    /** Whether the step says it where the wrong thing was typed. */
    boolean isSaidAtField(DomainException refused, HttpServletRequest request) {
        return false;
    }

    /** A page that was answered to a form and is opened anew. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        see(response, CHECKOUT);
    }
}
