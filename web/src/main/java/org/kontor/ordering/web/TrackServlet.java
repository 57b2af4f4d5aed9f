package org.kontor.ordering.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;
import org.kontor.web.RateLimit;
import org.kontor.web.Texts;

/**
 * Finds an order by number and e-mail address together and leads to its page. The answer is the same whether the number
 * or the address is wrong, and nobody may guess often.
 */
@WebServlet(name = "trackOrder", urlPatterns = "/track/find")
public class TrackServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int PER_MINUTE = 20;
    private static final int LONGEST = 300;

    @Inject
    private transient OrderQueries orders;

    @Inject
    private transient TrackPage page;

    private final transient RateLimit limit = new RateLimit(PER_MINUTE);

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "60");
            refuse(TOO_MANY, "ordering.track.tooMany", request, response);
            return;
        }
        var order = find(request);
        if (order.isEmpty()) {
            refuse(HttpServletResponse.SC_NOT_FOUND, "ordering.track.notFound", request, response);
        } else {
            see(response, "/order/" + order.get().number() + "?key=" + order.get().accessKey());
        }
    }

    private Optional<OrderView> find(HttpServletRequest request) {
        var email = Email.read(request.getParameter("email"));
        var number = OrderNumber.read(request.getParameter("number"));
        return email.isEmpty() ? Optional.empty()
                : number.flatMap(known -> orders.byNumberAndEmail(known, email.get()));
    }

    private void refuse(int status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        page.refuse(shown(request.getParameter("number")), shown(request.getParameter("email")),
                Texts.INSTANCE.get(key));
        show("/store/ordering/track.xhtml", request, response);
    }

    private static String shown(String typed) {
        return typed == null || typed.length() > LONGEST ? "" : typed;
    }
}
