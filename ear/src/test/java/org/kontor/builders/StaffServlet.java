package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.security.NewStaff;
import org.kontor.security.StaffAccounts;
import org.kontor.security.StaffRole;
import org.kontor.security.Tokens;

/** Lets tests from outside have a member of staff of their own; answers the user name. */
@WebServlet("/it/staff")
public class StaffServlet extends HttpServlet {

    /** What every account of a test signs in with. */
    public static final String PASSWORD = "a password of tests alone";

    @Inject
    private transient StaffAccounts accounts;

    @Inject
    private transient Staff staff;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var roles = Stream.of(request.getParameter("roles").split(","))
                .map(role -> StaffRole.valueOf(role.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        response.setContentType("text/plain");
        response.getWriter().print(make(roles));
    }

    /** The account is switched off. */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        staff.does(() -> {
            accounts.switchOff(request.getParameter("name"));
            return null;
        });
    }

    private String make(Set<StaffRole> roles) {
        var name = "staff." + Tokens.fresh().substring(0, 12);
        return staff.does(() -> accounts.create(new NewStaff(name, "Alma Lind", roles), PASSWORD)).username();
    }
}
