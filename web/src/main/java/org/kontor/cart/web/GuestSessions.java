package org.kontor.cart.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the sessions of visitors few and short. Only the cart and the first step of the checkout begin one, but it holds
 * what their pages showed, so a crowd, or a script that throws its cookies away, would fill the memory of the server.
 * When they fill a quarter of it, those go that were not used for the longest time. A cart is kept in the database and
 * misses nothing; a page that was open says that it expired. Staff who signed in are no guests.
 */
@WebListener
public class GuestSessions implements HttpSessionListener, HttpSessionIdListener {

    /** What a checkout of four pages was measured to take. */
    private static final int BYTES = 64 * 1024;
    /** As {@code session-timeout} in web.xml says. */
    private static final int GUEST_SECONDS = 20 * 60;
    /** Long enough for answers that are under way. */
    private static final int LEAVING_SECONDS = 60;

    private final int most;
    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

    public GuestSessions() {
        this((int) (Runtime.getRuntime().maxMemory() / 4 / BYTES));
    }

    GuestSessions(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.put(event.getSession().getId(), event.getSession());
        if (open.size() > most) {
            endSome();
        }
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        open.remove(before);
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    private record Guest(String id, HttpSession session, long usedAt) {
    }

    private synchronized void endSome() {
        if (open.size() <= most) {
            return;
        }
        var guests = new ArrayList<Guest>();
        open.forEach((id, session) -> {
            try {
                if (session.getMaxInactiveInterval() <= GUEST_SECONDS) {
                    guests.add(new Guest(id, session, session.getLastAccessedTime()));
                }
            } catch (IllegalStateException ended) {
                open.remove(id);
            }
        });
        guests.stream().sorted(Comparator.comparingLong(Guest::usedAt)).limit(1 + most / 10).forEach(this::end);
    }

    /** Lets it run out: to end it here would take the cookie from the visitor who is being answered. */
    private void end(Guest guest) {
        open.remove(guest.id);
        try {
            guest.session.setMaxInactiveInterval(1);
        } catch (IllegalStateException ended) {
            // somebody else was quicker
        }
    }

    /** A guest who ordered and looks on. */
    public static void stay(FacesContext context) {
        if (context.getExternalContext().getSession(false) instanceof HttpSession session) {
            change(session, LEAVING_SECONDS, GUEST_SECONDS);
        }
    }

    /** A guest who has ordered needs the session no longer, unless more is looked at. */
    public static void leave(HttpSession session) {
        change(session, GUEST_SECONDS, LEAVING_SECONDS);
    }

    private static void change(HttpSession session, int from, int to) {
        if (session.getMaxInactiveInterval() == from) {
            session.setMaxInactiveInterval(to);
        }
    }
}
