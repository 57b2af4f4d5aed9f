package org.kontor.builders;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kontor.security.NewStaff;
import org.kontor.security.StaffAccounts;
import org.kontor.security.StaffRole;
import org.kontor.security.Tokens;

/** Lets tests from outside have a member of staff of their own; answers the user name. */
@WebServlet("/it/staff")
public class StaffServlet extends HttpServlet {

    /** What every account of a test signs in with. */
    public static final String PASSWORD = "a password of tests alone";

    private static volatile String hash;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private transient DataSource database;

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

    /** To hash a password costs half a second, so all accounts after the first have the first one's hash. */
    private String make(Set<StaffRole> roles) {
        var someone = new NewStaff("staff." + Tokens.fresh().substring(0, 12), "Alma Lind", roles);
        if (hash == null) {
            staff.does(() -> accounts.create(someone, PASSWORD));
            hash = hashOf(someone.username());
        } else {
            staff.does(() -> accounts.invite(someone));
            accept(someone.username());
        }
        return someone.username();
    }

    private String hashOf(String username) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select password_hash from staff_user where username = ?")) {
            query.setString(1, username);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the person had followed the invitation and chosen the password of all. */
    private void accept(String username) {
        try (var connection = database.getConnection();
                var password = connection.prepareStatement("update staff_user set password_hash = ? where username = ?");
                var invitation = connection.prepareStatement("delete from setup_link where staff_id ="
                        + " (select id from staff_user where username = ?)")) {
            password.setString(1, hash);
            password.setString(2, username);
            password.executeUpdate();
            invitation.setString(1, username);
            invitation.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
