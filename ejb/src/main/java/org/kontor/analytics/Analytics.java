package org.kontor.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kontor.shared.BusinessClock;

/**
 * Where pages tell what visitors do. Telling costs microseconds: events wait in memory for the next flush, and when
 * too many wait the newest are dropped. A crash may lose the last seconds; purchases come from orders and are not lost.
 */
@ApplicationScoped
public class Analytics {

    private static final int MOST_WAITING = 20_000;

    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    @Inject
    private Visitors visitors;

    @Inject
    private BusinessClock clock;

    /** Notes what a person did; programs are not counted. */
    public void record(Visit visit) {
        if (Bots.isBot(visit.userAgent())) {
            return;
        }
        var day = clock.today();
        var visitor = visitors.number(day, visit.address(), visit.userAgent());
        waiting.offer(new Seen(clock.now(), day, visit.kind(), visitor, visit.path(), visit.subject(), null));
    }

    List<Seen> take(int most) {
        var taken = new ArrayList<Seen>();
        waiting.drainTo(taken, most);
        return taken;
    }
}
