package org.kontor.payment.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Email;
import org.kontor.wallet.CardKeeper;
import org.kontor.wallet.Enrolment;
import org.kontor.wallet.KeeperSilent;
import org.kontor.wallet.SavedCard;

/**
 * Cards at Stripe: PaymentMethods that are attached to its Customers. It is waited for shorter than for payments, and
 * on lines of its own, so that people who look at their cards keep nobody from paying.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripeCards implements CardKeeper {

    static final String HANDLE = "wallet";

    private static final int LINES = 4;
    private static final long WAIT_MILLIS = 200;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int SERVER_ERROR = 500;
    private static final long MOST = 100;

    private StripeLine line;

    /** For the container's proxy. */
    StripeCards() {
    }

    @Inject
    StripeCards(StripeAccount account) {
        this.line = new StripeLine(account, LINES, WAIT_MILLIS);
    }

    @Override
    public String enrol(Enrolment enrolment) throws KeeperSilent {
        var params = CustomerCreateParams.builder().setEmail(enrolment.email().value())
                .putMetadata("customer", enrolment.customer().value()).putMetadata(HANDLE, enrolment.handle()).build();
        try {
            return line.ask(stripe -> stripe.v1().customers().create(params,
                    soon().setIdempotencyKey(enrolment.key()).build())).getId();
        } catch (StripeException silence) {
            throw silent("enrol a customer", silence);
        }
    }

    @Override
    public Optional<List<SavedCard>> cards(String payer) throws KeeperSilent {
        try {
            var cards = new LinkedHashMap<String, SavedCard>();
            methods(payer).stream().map(StripeCards::read).forEach(card -> cards.putIfAbsent(card.fingerprint(), card));
            return Optional.of(List.copyOf(cards.values()));
        } catch (StripeException silence) {
            if (isRefusal(silence)) {
                return Optional.empty();
            }
            throw silent("list cards", silence);
        }
    }

    @Override
    public void remove(String payer, SavedCard card) throws KeeperSilent {
        try {
            for (var method : methods(payer)) {
                if (read(method).fingerprint().equals(card.fingerprint())) {
                    unlessGone(() -> line.ask(stripe -> stripe.v1().paymentMethods().detach(method.getId(),
                            soon().build())));
                }
            }
        } catch (StripeException silence) {
            throw silent("remove a card", silence);
        }
    }

    @Override
    public void forget(String handle, Email email) throws KeeperSilent {
        try {
            for (var customer : customers(email)) {
                if (handle.equals(Optional.ofNullable(customer.getMetadata()).orElse(Map.of()).get(HANDLE))) {
                    unlessGone(() -> line.ask(stripe -> stripe.v1().customers().delete(customer.getId(),
                            soon().build())));
                }
            }
        } catch (StripeException silence) {
            throw silent("forget a customer", silence);
        }
    }

    private List<PaymentMethod> methods(String payer) throws StripeException {
        return line.ask(stripe -> stripe.v1().customers().paymentMethods().list(payer,
                CustomerPaymentMethodListParams.builder().setType(CustomerPaymentMethodListParams.Type.CARD)
                        .setLimit(MOST).build(), soon().build())).getData();
    }

    /** All of them: a shop's regular customer may have been enrolled and forgotten many times. */
    private List<Customer> customers(Email email) throws StripeException {
        var found = new ArrayList<Customer>();
        String after = null;
        do {
            var params = CustomerListParams.builder().setEmail(email.value()).setLimit(MOST).setStartingAfter(after)
                    .build();
            var page = line.ask(stripe -> stripe.v1().customers().list(params, soon().build()));
            found.addAll(page.getData());
            after = page.getHasMore() ? found.get(found.size() - 1).getId() : null;
        } while (after != null);
        return found;
    }

    private static SavedCard read(PaymentMethod method) {
        var card = method.getCard();
        return new SavedCard(method.getId(), Optional.ofNullable(card.getFingerprint()).orElse(method.getId()),
                card.getBrand(), card.getLast4(), YearMonth.of(card.getExpYear().intValue(),
                card.getExpMonth().intValue()));
    }

    /** What is asked for the second time and was done before is refused, and done. */
    private static void unlessGone(Deed deed) throws StripeException {
        try {
            deed.doIt();
        } catch (StripeException trouble) {
            if (!isRefusal(trouble)) {
                throw trouble;
            }
        }
    }

    @FunctionalInterface
    private interface Deed {
        void doIt() throws StripeException;
    }

    private static boolean isRefusal(StripeException trouble) {
        return trouble instanceof InvalidRequestException && !(trouble instanceof RateLimitException);
    }

    private static RequestOptions.RequestOptionsBuilder soon() {
        return RequestOptions.builder().setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0);
    }

    private static KeeperSilent silent(String what, StripeException silence) {
        var status = silence.getStatusCode();
        return new KeeperSilent("Stripe did not " + what + " (" + silence.getClass().getSimpleName() + ")",
                status != null && status >= SERVER_ERROR, silence);
    }
}
