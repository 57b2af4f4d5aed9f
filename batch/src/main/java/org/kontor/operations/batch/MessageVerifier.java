package org.kontor.operations.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.operations.MessageRetention;

/** Nothing is left that was too old. */
@Named
@Dependent
public class MessageVerifier extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private MessageRetention retention;

    @Override
    public String process() {
        var left = retention.left(NightRun.of(job).businessDate());
        if (left > 0) {
            throw new Unverified(left + " messages are older than they may become");
        }
        return null;
    }
}
