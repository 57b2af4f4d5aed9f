package org.kontor.cart.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.KeptAddress;
import org.kontor.customer.SignedIn;
import org.kontor.shared.Address;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;
import org.kontor.web.Fault;
import org.kontor.web.FormServlet;
import org.kontor.web.Texts;

/** Divides the cart as the form says, has one more delivery to fill, or sends everything together again. */
@WebServlet(name = "cartDivision", urlPatterns = "/checkout/divide")
public class DivisionServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "/checkout/deliveries";
    private static final String NEXT = "/checkout?step=delivery";
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private transient Carts carts;

    @Inject
    private transient AccountQueries accounts;

    @Inject
    private transient CartCookie cookie;

    @Inject
    private transient DivisionPage page;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var cart = cookie.token().flatMap(carts::view).orElseThrow(() -> new NotFound("cart", "yours"));
        if (!cart.divisible()) {
            see(response, "/checkout");
            return;
        }
        var form = DivisionForm.read(request, cart);
        var wish = request.getParameter("do");
        if ("more".equals(wish)) {
            page.again(form.more(cart), null);
            page(PAGE, request, response);
            return;
        }
        var join = "join".equals(wish);
        var wrong = join ? Optional.<DivisionForm.Wrong>empty() : form.wrong();
        if (wrong.isPresent()) {
            page.mark(wrong.get());
            refuse(form, sentence(wrong.get(), cart), request, response);
            return;
        }
        var fault = join ? Optional.<String>empty() : fault(form);
        if (fault.isPresent()) {
            refuse(form, fault.get(), request, response);
            return;
        }
        try {
            carts.divide(new DivideCart(cart.token(), form.version(), join ? List.of() : parts(request, cart, form)));
            see(response, NEXT);
        } catch (CartRefused refused) {
            refuse(form, Texts.INSTANCE.of(refused.messageKey(), refused.arguments()), request, response);
        }
    }

    private void refuse(DivisionForm form, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(UNPROCESSABLE);
        page.again(form, sentence);
        page(PAGE, request, response);
    }

    private static String sentence(DivisionForm.Wrong wrong, CartView cart) {
        return Texts.INSTANCE.of("cart.refused.division.number", wrong.no(), cart.line(Sku.parse(wrong.sku()))
                .map(line -> line.name()).orElse(wrong.sku()));
    }

    /** What is wrong with an address, as a sentence; deliveries with nothing in them are not looked at. */
    private static Optional<String> fault(DivisionForm form) {
        for (var at = 0; at < form.parts().size(); at++) {
            var part = form.parts().get(at);
            var faults = DivisionForm.OTHER.equals(part.to()) && !DivisionForm.pieces(part).isEmpty()
                    ? part.address().faults("").values() : List.<Fault>of();
            if (!faults.isEmpty()) {
                var fault = faults.iterator().next();
                return Optional.of(Texts.INSTANCE.of("cart.refused.division.address", at + 1,
                        Texts.INSTANCE.of(fault.key(), fault.arguments())));
            }
        }
        return Optional.empty();
    }

    private List<DivideCart.Part> parts(HttpServletRequest request, CartView cart, DivisionForm form) {
        var parts = new ArrayList<DivideCart.Part>();
        for (var part : form.parts()) {
            var pieces = DivisionForm.pieces(part);
            parts.add(new DivideCart.Part(pieces.isEmpty() ? null : to(request, cart, part), pieces));
        }
        return parts;
    }

    /** Null is the address of the order, and so is the same address typed again. */
    private Address to(HttpServletRequest request, CartView cart, DivisionForm.Part part) {
        var to = switch (part.to()) {
            case DivisionForm.OWN -> null;
            case DivisionForm.OTHER -> part.address().address();
            default -> kept(request, part.to());
        };
        return cart.shipTo().equals(to) ? null : to;
    }

    private Address kept(HttpServletRequest request, String id) {
        if (!request.isUserInRole(SignedIn.ROLE) || !ID.matcher(id).matches()) {
            throw new NotFound("address", "yours");
        }
        return accounts.address(Long.parseLong(id)).map(KeptAddress::address)
                .orElseThrow(() -> new NotFound("address", "yours"));
    }

    /** A page that was answered to a form and is opened anew. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        see(response, PAGE);
    }
}
