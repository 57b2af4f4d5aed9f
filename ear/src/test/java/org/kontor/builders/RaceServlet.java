package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.CartToken;

/**
 * Lets tests from outside make a race ready ({@code ready=…}) and run it; answers its outcome. The race for the order
 * button answers its cart and can be run on several nodes with the same ({@code cart=…}).
 */
@WebServlet("/it/race")
public class RaceServlet extends HttpServlet {

    @Inject
    private transient Races races;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var name = request.getParameter("ready");
            response.setContentType("text/plain");
            if (name == null) {
                response.getWriter().print(races.run());
            } else if (name.equals("press")) {
                var cart = request.getParameter("cart");
                response.getWriter().print(races.preparePress(cart == null ? null : new CartToken(cart)).token());
            } else {
                races.prepare(name);
            }
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
