package org.kontor.payment.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.Reserved;
import org.kontor.payment.TransactionType;

/**
 * Taking reserved money through Stripe. Each capture leaves its key in the metadata of the payment intent, so that it
 * can be found again whatever became of the answer; a capture that keeps the rest is a multicapture.
 */
@ApplicationScoped
class Captures {

    private static final String RESERVED = "requires_capture";
    private static final String MARK = "capture:";

    private StripeLine line;

    /** For the container's proxy. */
    Captures() {
    }

    @Inject
    Captures(StripeLine line) {
        this.line = line;
    }

    CaptureAnswer capture(CaptureTicket ticket) throws StripeException {
        if (!StripeMoney.takes(ticket.amount())) {
            return new CaptureAnswer.Refused(StripeMoney.refusal(ticket.amount()));
        }
        var params = PaymentIntentCaptureParams.builder().setAmountToCapture(StripeMoney.sent(ticket.amount()))
                .putMetadata(ticket.key(), String.valueOf(ticket.amount().minor()));
        if (ticket.keepsRest()) {
            params.setFinalCapture(false);
        }
        try {
            line.ask(stripe -> stripe.v1().paymentIntents().capture(ticket.payment().intentRef(), params.build(),
                    StripeAccount.keyed(ticket.sendKey(), ticket.payment().intentRef())));
            return find(ticket);
        } catch (InvalidRequestException refused) {
            return found(ticket, refused);
        }
    }

    CaptureAnswer letGo(CaptureTicket ticket) throws StripeException {
        try {
            line.ask(stripe -> stripe.v1().paymentIntents().cancel(ticket.payment().intentRef(),
                    PaymentIntentCancelParams.builder()
                            .setCancellationReason(PaymentIntentCancelParams.CancellationReason.REQUESTED_BY_CUSTOMER)
                            .build(), StripeAccount.keyed(ticket.sendKey(), ticket.payment().intentRef())));
            return find(ticket);
        } catch (InvalidRequestException refused) {
            return found(ticket, refused);
        }
    }

    /** A refusal may only say that it was done before. */
    private CaptureAnswer found(CaptureTicket ticket, InvalidRequestException refused) throws StripeException {
        var found = find(ticket);
        return found instanceof CaptureAnswer.NotBegun
                ? new CaptureAnswer.Refused("The provider refused: " + refused.getMessage()) : found;
    }

    CaptureAnswer find(CaptureTicket ticket) throws StripeException {
        var payment = ticket.payment();
        var intent = line.ask(stripe -> stripe.v1().paymentIntents().retrieve(payment.intentRef(),
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build()));
        var now = Sessions.read(payment.gatewayRef(), payment.reference(), intent);
        var reserved = RESERVED.equals(intent.getStatus());
        if (ticket.type() == TransactionType.VOID) {
            return reserved ? new CaptureAnswer.NotBegun() : new CaptureAnswer.Done(now);
        }
        if (intent.getMetadata().containsKey(ticket.key())) {
            return new CaptureAnswer.Done(now);
        }
        return reserved ? new CaptureAnswer.NotBegun()
                : new CaptureAnswer.Refused("The money is no longer reserved: the payment is " + intent.getStatus()
                + ".");
    }

    static Reserved reserved(PaymentIntent intent, Optional<Charge.PaymentMethodDetails.Card> card, String currency) {
        var open = RESERVED.equals(intent.getStatus()) ? intent.getAmountCapturable() : Long.valueOf(0);
        var several = card.map(Charge.PaymentMethodDetails.Card::getMulticapture)
                .filter(multicapture -> "available".equals(multicapture.getStatus())).isPresent();
        Set<String> captures = intent.getMetadata().keySet().stream().filter(key -> key.startsWith(MARK))
                .collect(Collectors.toSet());
        return new Reserved(StripeMoney.read(open, currency), captures, several,
                card.map(Charge.PaymentMethodDetails.Card::getCaptureBefore).map(Instant::ofEpochSecond).orElse(null));
    }
}
