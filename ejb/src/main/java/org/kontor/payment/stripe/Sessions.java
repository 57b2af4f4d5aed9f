package org.kontor.payment.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.SavedPaymentMethodOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.TakeMoney;

/** Translates between our words and Stripe's Checkout Sessions. */
final class Sessions {

    /** So many line items Stripe takes at most of what is paid once. */
    private static final int MOST_LINES = 100;

    private Sessions() {
    }

    static SessionCreateParams opening(ChargeRequest request) {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(request.reference())
                .setExpiresAt(request.expiresAt().getEpochSecond())
                .setSuccessUrl(request.returnUrl())
                .setCancelUrl(request.cancelUrl())
                .putMetadata("order", request.reference())
                .putMetadata(StripeGateway.KEY, request.key())
                .setPaymentIntentData(intent(request));
        payer(params, request);
        if (request.take() == TakeMoney.AT_SHIPMENT) {
            params.setPaymentMethodOptions(SessionCreateParams.PaymentMethodOptions.builder()
                    .setCard(SessionCreateParams.PaymentMethodOptions.Card.builder().setRequestMulticapture(
                            SessionCreateParams.PaymentMethodOptions.Card.RequestMulticapture.IF_AVAILABLE).build())
                    .build());
        }
        items(request).forEach(item -> params.addLineItem(LineItem.builder()
                .setQuantity((long) item.quantity())
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(item.unit().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(StripeMoney.sent(item.unit()))
                        .setProductData(LineItem.PriceData.ProductData.builder().setName(item.name()).build()).build())
                .build()));
        return params.build();
    }

    /**
     * Guests are asked for nothing but the card. Who is known may have it saved, by a box on the page that is off at
     * first, and is offered what was saved by that box and nothing else.
     */
    private static void payer(SessionCreateParams.Builder params, ChargeRequest request) {
        if (request.payer() == null) {
            params.setCustomerEmail(request.email().value());
            return;
        }
        params.setCustomer(request.payer()).setSavedPaymentMethodOptions(SavedPaymentMethodOptions.builder()
                .setPaymentMethodSave(SavedPaymentMethodOptions.PaymentMethodSave.ENABLED)
                .addAllowRedisplayFilter(SavedPaymentMethodOptions.AllowRedisplayFilter.ALWAYS).build());
    }

    /** All in one line where Stripe takes the total, but not so many lines or not the price of every piece. */
    private static List<ChargeRequest.Item> items(ChargeRequest request) {
        return request.items().size() <= MOST_LINES
                && request.items().stream().allMatch(item -> StripeMoney.takes(item.unit())) ? request.items()
                : List.of(new ChargeRequest.Item("Order " + request.reference(), 1, request.amount()));
    }

    private static SessionCreateParams.PaymentIntentData intent(ChargeRequest request) {
        var intent = SessionCreateParams.PaymentIntentData.builder()
                .setDescription("Order " + request.reference())
                .putMetadata("order", request.reference())
                .putMetadata(StripeGateway.KEY, request.key());
        return request.take() == TakeMoney.AT_ORDER ? intent.build()
                : intent.setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL).build();
    }

    static GatewayAnswer read(Session session) {
        if (session.getStatus() == null) {
            return new GatewayAnswer.Unknown("The provider gives its page no status.");
        }
        return switch (session.getStatus()) {
            case "open" -> new GatewayAnswer.Pending(session.getId(), session.getPaymentIntent(), session.getUrl(),
                    false,
                    refusal(session.getPaymentIntentObject()));
            case "expired" -> new GatewayAnswer.Declined(PaymentStatus.EXPIRED, "The payment page ran out of time.");
            case "complete" -> session.getPaymentIntentObject() == null
                    ? new GatewayAnswer.Pending(session.getId(), session.getPaymentIntent(), null, true, null)
                    : read(session.getId(), session.getClientReferenceId(), session.getPaymentIntentObject());
            default -> new GatewayAnswer.Unknown("The provider calls its page " + session.getStatus() + ".");
        };
    }

    static GatewayAnswer read(String sessionId, String clientReference, PaymentIntent intent) {
        var reference = clientReference == null ? intent.getMetadata().get("order") : clientReference;
        return switch (intent.getStatus()) {
            case "succeeded", "requires_capture" -> approved(sessionId, reference, intent);
            case "processing" -> new GatewayAnswer.Pending(sessionId, intent.getId(), null, true, null);
            case "canceled" -> hasTaken(intent) ? approved(sessionId, reference, intent)
                    : new GatewayAnswer.Declined(PaymentStatus.CANCELLED, "The payment was called off.");
            case "requires_payment_method" -> new GatewayAnswer.Declined(PaymentStatus.FAILED,
                    Optional.ofNullable(refusal(intent)).orElse("The payment failed."));
            case "requires_action", "requires_confirmation" -> new GatewayAnswer.Pending(sessionId, intent.getId(),
                    null, false, null);
            default -> new GatewayAnswer.Unknown("The provider calls the payment " + intent.getStatus() + ".");
        };
    }

    private static boolean hasTaken(PaymentIntent intent) {
        return intent.getAmountReceived() != null && intent.getAmountReceived() > 0;
    }

    private static GatewayAnswer approved(String sessionId, String reference, PaymentIntent intent) {
        var currency = intent.getCurrency();
        var card = card(intent.getLatestChargeObject());
        var captured = hasTaken(intent) ? intent.getAmountReceived() : Long.valueOf(0);
        return new GatewayAnswer.Approved(sessionId, intent.getId(), reference,
                StripeMoney.read(intent.getAmount(), currency),
                StripeMoney.read(captured, currency), Captures.reserved(intent, card, currency),
                card.map(Charge.PaymentMethodDetails.Card::getBrand).orElse(null),
                card.map(Charge.PaymentMethodDetails.Card::getLast4).orElse(null));
    }

    private static Optional<Charge.PaymentMethodDetails.Card> card(Charge charge) {
        return Optional.ofNullable(charge).map(Charge::getPaymentMethodDetails)
                .map(Charge.PaymentMethodDetails::getCard);
    }

    private static String refusal(PaymentIntent intent) {
        return intent == null || intent.getLastPaymentError() == null ? null : intent.getLastPaymentError()
                .getMessage();
    }
}
