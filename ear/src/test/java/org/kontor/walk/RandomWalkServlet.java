package org.kontor.walk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.shared.OrderNumber;

/** Lets a test from outside lead a walk: begin it, go some steps (one line each), pause in calm, end it. */
@WebServlet("/it/walk")
public class RandomWalkServlet extends HttpServlet {

    @Inject
    private transient RandomWalk walk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        switch (request.getParameter("do")) {
            case "begin" -> walk.begin(Long.parseLong(request.getParameter("seed")),
                    Boolean.parseBoolean(request.getParameter("long")));
            case "goods" -> walk.goods().forEach(response.getWriter()::println);
            case "know" -> walk.know(OrderNumber.parse(request.getParameter("order")));
            case "calm" -> walk.calm();
            case "end" -> walk.end();
            default -> {
                for (var left = Integer.parseInt(request.getParameter("steps")); left > 0; left--) {
                    response.getWriter().println(walk.step());
                }
            }
        }
    }
}
