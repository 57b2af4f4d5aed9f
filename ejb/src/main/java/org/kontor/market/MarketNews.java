package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kontor.shared.BusinessClock;

/** Tells of a change of markets within its transaction, so that the prices that follow are changed with it. */
@ApplicationScoped
class MarketNews {

    @Inject
    private MarketBook book;

    @Inject
    private MarketTable table;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<MarketsChanged> changes;

    void tell() {
        book.begin(clock.today());
        table.forget();
        changes.fire(new MarketsChanged(UUID.randomUUID(), clock.now(),
                MarketTable.follows(book.markets(), book.rates(), clock.today())));
    }
}
