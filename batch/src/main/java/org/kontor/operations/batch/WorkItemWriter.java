package org.kontor.operations.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.operations.JobItem;

/** Has each item of a chunk done by the worker that the job file names, one transaction per item. */
@Named
@Dependent
public class WorkItemWriter extends AbstractItemWriter {

    private static final int TRIES = 3;

    @Inject
    @BatchProperty
    private String worker;

    @Inject
    private JobContext job;

    @Inject
    @Any
    private Instance<ItemWorker> workers;

    @Inject
    private OneItem oneItem;

    @Override
    public void writeItems(List<Object> chunk) {
        var run = NightRun.of(job);
        var named = workers.select(NamedLiteral.of(worker)).get();
        chunk.forEach(item -> work(named, run, (JobItem) item));
    }

    private void work(ItemWorker named, NightRun run, JobItem item) {
        for (var attempt = 1; ; attempt++) {
            try {
                oneItem.work(named, run, item);
                return;
            } catch (RuntimeException failure) {
                var trouble = Trouble.of(failure);
                if (trouble.isDatabaseGone()) {
                    throw failure;
                }
                if (!trouble.isPassing() || attempt == TRIES) {
                    oneItem.park(item, trouble.reason());
                    return;
                }
            }
        }
    }
}
