package org.kontor.operations.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.kontor.operations.JobItem;
import org.kontor.operations.JobItems;

/**
 * Reads the items of the current step that wait, by key and in small pages. The rows are the checkpoint: after a kill,
 * or two, it begins at the first item that is still waiting, whatever the container remembers.
 */
@Named
@Dependent
public class WaitingItemReader extends AbstractItemReader {

    private static final int PAGE = 100;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private JobItems items;

    private final Deque<JobItem> page = new ArrayDeque<>();
    private long last;

    @Override
    public Object readItem() {
        if (page.isEmpty()) {
            page.addAll(items.waiting(NightRun.of(job).id(), step.getStepName(), last, PAGE));
        }
        var item = page.poll();
        last = item == null ? last : item.id();
        return item;
    }

    /** Where it stood, for people who look at the container's repository; it is not read again. */
    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
