package org.kontor.checkout.web;

/** How the three steps of the checkout stand while one of them is open. */
public record Steps(Step now) {

    public StepView getContact() {
        return StepView.of(Step.CONTACT, now);
    }

    public StepView getDelivery() {
        return StepView.of(Step.DELIVERY, now);
    }

    public StepView getPayment() {
        return StepView.of(Step.PAYMENT, now);
    }
}
