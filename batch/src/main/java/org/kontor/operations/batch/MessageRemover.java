package org.kontor.operations.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.operations.MessageRetention;
import org.kontor.operations.RemovedMessages;

/** Removes old messages by handfuls until none is left, and reports how many; killed, it goes on with what is there. */
@Named
@Dependent
public class MessageRemover extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private MessageRetention retention;

    private volatile boolean stopped;

    @Override
    public String process() {
        var day = NightRun.of(job).businessDate();
        var all = RemovedMessages.NONE;
        RemovedMessages some;
        do {
            some = retention.removeSome(day);
            all = all.plus(some);
        } while (!some.isNothing() && !stopped);
        job.setTransientUserData(new RunReport(all.report()));
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
