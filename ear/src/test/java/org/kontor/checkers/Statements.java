package org.kontor.checkers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Lists the statements that a piece of work sends to the database from its own thread. */
@ApplicationScoped
public class Statements {

    @PersistenceUnit(unitName = "../ejb.jar#kontor")
    private EntityManagerFactory factory;

    public List<String> of(Callable<?> work) {
        var ear = new Ear(Thread.currentThread());
        var events = factory.unwrap(ServerSession.class).getEventManager();
        events.addListener(ear);
        try {
            work.call();
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            events.removeListener(ear);
        }
        return ear.heard;
    }

    /**
     * Of a deed that is done in two turns the statements of the one that needed less: what the shop remembers for
     * seconds may have to be read anew in the other.
     */
    public List<String> lesser(IntFunction<?> work) {
        return IntStream.range(0, 2).mapToObj(turn -> of(() -> work.apply(turn)))
                .min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static final class Ear extends SessionEventAdapter {

        private final Thread thread;
        private final List<String> heard = new ArrayList<>();

        private Ear(Thread thread) {
            this.thread = thread;
        }

        @Override
        public void preExecuteCall(SessionEvent event) {
            if (Thread.currentThread() == thread && event.getCall() instanceof DatabaseCall call) {
                heard.add(call.getSQLString());
            }
        }
    }
}
