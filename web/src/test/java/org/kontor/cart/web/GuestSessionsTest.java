package org.kontor.cart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuestSessionsTest {

    private static final int GUEST = 1200;

    private final GuestSessions sessions = new GuestSessions(10);
    private final List<Session> all = new ArrayList<>();

    /** A session as a container keeps it, as far as anybody asks. */
    private static final class Session {

        private final String id;
        private int interval = GUEST;

        private Session(String id) {
            this.id = id;
        }

        private HttpSession asHttp() {
            return (HttpSession) Proxy.newProxyInstance(Session.class.getClassLoader(),
                    new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> switch (method.getName()) {
                        case "getId" -> id;
                        case "getMaxInactiveInterval" -> interval;
                        case "getLastAccessedTime" -> Long.parseLong(id);
                        case "setMaxInactiveInterval" -> interval = (int) arguments[0];
                        case "getServletContext" -> (ServletContext) null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    private Session open() {
        var session = new Session(Integer.toString(all.size()));
        all.add(session);
        sessions.sessionCreated(new HttpSessionEvent(session.asHttp()) {
            private static final long serialVersionUID = 1L;

            @Override
            public HttpSession getSession() {
                return session.asHttp();
            }
        });
        return session;
    }

    private List<Integer> intervals(int from, int to) {
        return all.subList(from, to).stream().map(each -> each.interval).toList();
    }

    @Test
    void endsThoseThatWereNotUsedForTheLongestTimeWhenThereAreTooMany() {
        for (var visitor = 0; visitor < 11; visitor++) {
            open();
        }
        assertEquals(List.of(1, 1), intervals(0, 2));
        assertEquals(List.of(GUEST, GUEST, GUEST, GUEST, GUEST, GUEST, GUEST, GUEST, GUEST), intervals(2, 11));
    }

    @Test
    void leavesStaffAlone() {
        open().interval = 3600;
        for (var visitor = 0; visitor < 11; visitor++) {
            open();
        }
        assertEquals(List.of(3600, 1, 1, GUEST), intervals(0, 4));
    }
}
