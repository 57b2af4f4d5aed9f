package org.kontor.payment.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.OutsideRefund;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentHandle;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundNews;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.TransactionStatus;
import org.kontor.wallet.Payers;

/** Payments through Stripe. A call inside a transaction is refused by the container. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripeGateway implements PaymentGateway {

    static final String NAME = "stripe";
    static final String KEY = "payment";
    private static final String REFUND = "refund";

    /** How the key ends under which a refund is sent after Stripe broke down over its first one. */
    private static final String ANEW = ":anew";
    private static final Logger LOG = System.getLogger(StripeGateway.class.getName());

    private StripeLine line;
    private LostPages lost;
    private Captures captures;
    private Payers payers;

    /** For the container's proxy. */
    StripeGateway() {
    }

    @Inject
    StripeGateway(StripeLine line, LostPages lost, Captures captures, Payers payers) {
        this.line = line;
        this.lost = lost;
        this.captures = captures;
        this.payers = payers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayAnswer authorize(ChargeRequest request) {
        if (!StripeMoney.takes(request.amount())) {
            return new GatewayAnswer.Declined(PaymentStatus.FAILED, StripeMoney.refusal(request.amount()));
        }
        try {
            return Sessions.read(open(request, request.key()));
        } catch (StripeException trouble) {
            return notOpened(trouble);
        }
    }

    /** A payer whom Stripe knows no longer pays as a guest, under another key: the first one keeps the refusal. */
    private Session open(ChargeRequest request, String key) throws StripeException {
        try {
            return line.ask(stripe -> stripe.v1().checkout().sessions()
                    .create(Sessions.opening(request), StripeAccount.keyed(key)));
        } catch (InvalidRequestException refusal) {
            if (request.payer() == null || !StripeLine.isMissing(refusal) || !"customer".equals(refusal.getParam())) {
                throw refusal;
            }
            payers.lost(request.payer());
            return open(request.asGuest(), key + ":guest");
        }
    }

    /** A refusal ends the attempt; a breakdown stays under its key: the SDK repeated it unless Stripe says not to. */
    private static GatewayAnswer notOpened(StripeException trouble) {
        if (StripeLine.isRefusal(trouble)) {
            return new GatewayAnswer.Declined(PaymentStatus.FAILED, "The provider refused to begin: "
                    + trouble.getMessage());
        }
        var silence = unknown("open a payment page", trouble);
        return StripeLine.isBreakdown(trouble) ? new GatewayAnswer.BrokeDown(silence.why()) : silence;
    }

    @Override
    public CaptureAnswer capture(CaptureTicket ticket) {
        try {
            return captures.capture(ticket);
        } catch (StripeException silence) {
            return new CaptureAnswer.Unknown(unknown("take the money", silence).why());
        }
    }

    @Override
    public CaptureAnswer letGo(CaptureTicket ticket) {
        try {
            return captures.letGo(ticket);
        } catch (StripeException silence) {
            return new CaptureAnswer.Unknown(unknown("let go of the money", silence).why());
        }
    }

    @Override
    public CaptureAnswer findCapture(CaptureTicket ticket) {
        try {
            return captures.find(ticket);
        } catch (StripeException silence) {
            return new CaptureAnswer.Unknown(unknown("say whether money was taken", silence).why());
        }
    }

    @Override
    public GatewayAnswer cancel(PaymentHandle payment) {
        if (payment.gatewayRef() == null) {
            return find(payment);
        }
        try {
            return Sessions.read(line.ask(stripe -> stripe.v1().checkout().sessions().expire(payment.gatewayRef())));
        } catch (StripeException trouble) {
            return StripeLine.isRefusal(trouble) ? find(payment) : unknown("close the payment page", trouble);
        }
    }

    @Override
    public GatewayAnswer find(PaymentHandle payment) {
        try {
            return payment.gatewayRef() == null ? lost.find(payment) : Sessions.read(lost.page(payment.gatewayRef()));
        } catch (StripeException silence) {
            return unknown("say how a payment stands", silence);
        }
    }

    @Override
    public RefundAnswer refund(RefundTicket ticket) {
        if (!StripeMoney.takes(ticket.amount())) {
            return new RefundAnswer.Refused(StripeMoney.refusal(ticket.amount()));
        }
        try {
            return refund(ticket, ticket.key());
        } catch (StripeException trouble) {
            return StripeLine.isBreakdown(trouble) && ticket.status() == TransactionStatus.UNKNOWN ? anew(ticket)
                    : notRefunded(trouble);
        }
    }

    private RefundAnswer refund(RefundTicket ticket, String key) throws StripeException {
        var params = RefundCreateParams.builder().setPaymentIntent(ticket.intentRef())
                .setAmount(StripeMoney.sent(ticket.amount()))
                .putMetadata(REFUND, ticket.key()).putMetadata("order", ticket.reference()).build();
        return read(line.ask(stripe -> stripe.v1().refunds().create(params,
                StripeAccount.keyed(key, ticket.intentRef()))));
    }

    /**
     * Sent before and looked up in vain, the first key brings nothing but its breakdown for a day; the second is the same
     * for all who get as far.
     */
    private RefundAnswer anew(RefundTicket ticket) {
        var found = findRefund(ticket);
        try {
            return found instanceof RefundAnswer.NotBegun ? refund(ticket, ticket.key() + ANEW) : found;
        } catch (StripeException trouble) {
            return notRefunded(trouble);
        }
    }

    private static RefundAnswer notRefunded(StripeException trouble) {
        return StripeLine.isRefusal(trouble) ? new RefundAnswer.Refused("The provider refused the refund: "
                + trouble.getMessage()) : new RefundAnswer.Unknown(unknown("refund", trouble).why());
    }

    @Override
    public RefundAnswer findRefund(RefundTicket ticket) {
        try {
            if (ticket.refundRef() != null) {
                return read(line.ask(stripe -> stripe.v1().refunds().retrieve(ticket.refundRef())));
            }
            for (var refund : refunds(ticket.intentRef())) {
                if (ticket.key().equals(refund.getMetadata().get(REFUND))) {
                    return read(refund);
                }
            }
            return new RefundAnswer.NotBegun();
        } catch (StripeException silence) {
            return new RefundAnswer.Unknown(unknown("say how a refund stands", silence).why());
        }
    }

    private List<Refund> refunds(String intent) throws StripeException {
        return line.ask(stripe -> stripe.v1().refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).setLimit(100L).build())).getData();
    }

    /** Ours carry our key in their metadata. A refund that succeeded may fail weeks later (Stripe, "Failed refunds"). */
    @Override
    public Optional<RefundNews> refundNews(PaymentHandle payment) {
        if (payment.intentRef() == null) {
            return Optional.of(RefundNews.NONE);
        }
        try {
            var all = refunds(payment.intentRef());
            return Optional.of(new RefundNews(all.stream()
                    .filter(refund -> !refund.getMetadata().containsKey(REFUND) && refund.getStatus().equals("succeeded"))
                    .map(refund -> new OutsideRefund(refund.getId(),
                            StripeMoney.read(refund.getAmount(), payment.amount().currency()))).toList(),
                    all.stream().filter(refund -> refund.getStatus().equals("failed")).map(Refund::getId).toList()));
        } catch (StripeException silence) {
            unknown("list its refunds", silence);
            return Optional.empty();
        }
    }

    private static RefundAnswer read(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new RefundAnswer.Refunded(refund.getId());
            case "pending", "requires_action" -> new RefundAnswer.InProgress(refund.getId());
            case "failed", "canceled" -> new RefundAnswer.Refused("The provider could not pay back: "
                    + refund.getFailureReason());
            default -> new RefundAnswer.Unknown("The provider calls the refund " + refund.getStatus() + ".");
        };
    }

    private static GatewayAnswer.Unknown unknown(String what, StripeException silence) {
        LOG.log(Level.WARNING, () -> "Stripe did not " + what + ": " + silence.getClass().getSimpleName()
                + (silence.getCode() == null ? "" : " " + silence.getCode())
                + (silence.getCause() == null ? "" : " (" + silence.getCause() + ")"));
        return new GatewayAnswer.Unknown("The payment provider did not " + what + " (" + silence.getClass()
                .getSimpleName() + ").");
    }
}
