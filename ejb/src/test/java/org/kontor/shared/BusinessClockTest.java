package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private final BusinessClock clock = new BusinessClock();
    private Runnable meanwhile = () -> { };

    /** A database in which the offset is still none; before its answer arrives something else happens. */
    private List<Object[]> answer() {
        var others = meanwhile;
        meanwhile = () -> { };
        others.run();
        return List.<Object[]>of(new Object[] {Timestamp.from(Instant.now()), 0L});
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void readFromThere() throws ReflectiveOperationException {
        var query = made(Query.class, (self, method, arguments) -> switch (method.getName()) {
            case "getResultList" -> answer();
            case "executeUpdate" -> 1;
            default -> self;
        });
        var entities = BusinessClock.class.getDeclaredField("entities");
        entities.setAccessible(true);
        entities.set(clock, made(EntityManager.class, (self, method, arguments) -> query));
    }

    @Test
    void doesNotGoBackToWhatWasReadBeforeItWasMoved() throws ReflectiveOperationException {
        readFromThere();
        meanwhile = () -> clock.moveTo(Duration.ofDays(1));

        assertEquals(Duration.ofDays(1), clock.offset());
        assertEquals(Duration.ofDays(1), clock.offset());
    }

    @Test
    void isMovedByWholeSecondsAlone() throws ReflectiveOperationException {
        readFromThere();

        assertThrows(IllegalArgumentException.class, () -> clock.moveTo(Duration.ofMillis(1500)));
        assertEquals(Duration.ZERO, clock.offset());
    }
}
