package org.kontor.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The counts beside the places of the navigation: what waits there for somebody. */
@Named
@RequestScoped
public class OpenWorkPage {

    @Inject
    private OpenWorkMemory memory;

    private Map<String, Long> counts;

    /** How much waits at the place with this address. */
    public long of(String href) {
        if (counts == null) {
            counts = memory.work().map(work -> Map.of(
                    "/admin/orders", work.toFulfil(), "/admin/review", work.toReview(), "/admin/jobs", work.failedJobs(),
                    "/admin/outbox", work.parkedMessages(), "/admin/webhooks", work.parkedNotifications()))
                    .orElse(Map.of());
        }
        return counts.getOrDefault(href, 0L);
    }

    public boolean waits(String href) {
        return of(href) > 0;
    }
}
