package org.kontor.checkout.web;

/** How a step stands: open now, done (it shows its summary and can be opened again), or still to come. */
public record StepView(int number, String address, boolean open, boolean done) {

    static StepView of(Step step, Step now) {
        return new StepView(step.ordinal() + 1, step.address(), step == now, step.compareTo(now) < 0);
    }

    public String styleClass() {
        return open ? "step step-open" : done ? "step step-done" : "step step-later";
    }
}
