package org.kontor.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.HasId;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Email;
import org.kontor.wallet.CardKeeper;
import org.kontor.wallet.Enrolment;
import org.kontor.wallet.Forgotten;
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
    private static final Duration TURN = Duration.ofMillis(200);
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
        this.line = new StripeLine(account, LINES, TURN);
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
            methods(payer).forEach(card -> cards.putIfAbsent(card.fingerprint(), card));
            return Optional.of(List.copyOf(cards.values()));
        } catch (StripeException silence) {
            if (StripeLine.isMissing(silence)) {
                return Optional.empty();
            }
            throw silent("list cards", silence);
        }
    }

    @Override
    public Optional<SavedCard> remove(String payer, String id) throws KeeperSilent {
        try {
            var mine = methods(payer);
            var card = mine.stream().filter(one -> one.id().equals(id)).findFirst();
            var taken = false;
            for (var copy : mine) {
                taken |= card.isPresent() && card.get().fingerprint().equals(copy.fingerprint()) && isTaken(copy);
            }
            return taken ? card : Optional.empty();
        } catch (StripeException silence) {
            if (StripeLine.isMissing(silence)) {
                return Optional.empty();
            }
            throw silent("remove a card", silence);
        }
    }

    /** False if somebody was quicker, which Stripe refuses without a code. */
    private boolean isTaken(SavedCard card) throws StripeException {
        try {
            line.ask(stripe -> stripe.v1().paymentMethods().detach(card.id(), soon().build()));
            return true;
        } catch (StripeException trouble) {
            if (StripeLine.isRefusal(trouble)) {
                return false;
            }
            throw trouble;
        }
    }

    @Override
    public void forget(Forgotten whom) throws KeeperSilent {
        try {
            if (whom.payer() != null) {
                delete(whom.payer());
            }
            for (var customer : customers(whom.email())) {
                if (whom.handle().equals(Optional.ofNullable(customer.getMetadata()).orElse(Map.of()).get(HANDLE))) {
                    delete(customer.getId());
                }
            }
        } catch (StripeException silence) {
            throw silent("forget a customer", silence);
        }
    }

    private void delete(String payer) throws StripeException {
        try {
            line.ask(stripe -> stripe.v1().customers().delete(payer, soon().build()));
        } catch (StripeException trouble) {
            if (!StripeLine.isMissing(trouble)) {
                throw trouble;
            }
        }
    }

    /** Every copy, newest first. */
    private List<SavedCard> methods(String payer) throws StripeException {
        return all(after -> line.ask(stripe -> stripe.v1().customers().paymentMethods().list(payer,
                CustomerPaymentMethodListParams.builder().setType(CustomerPaymentMethodListParams.Type.CARD)
                        .setLimit(MOST).setStartingAfter(after).build(), soon().build()))).stream()
                .map(StripeCards::read).toList();
    }

    private List<Customer> customers(Email email) throws StripeException {
        return all(after -> line.ask(stripe -> stripe.v1().customers().list(CustomerListParams.builder()
                .setEmail(email.value()).setLimit(MOST).setStartingAfter(after).build(), soon().build())));
    }

    /** A page of a list, after the number that the one before ended with, or null. */
    @FunctionalInterface
    private interface Pages<T extends HasId> {
        StripeCollection<T> after(String last) throws StripeException;
    }

    /** All pages: a regular customer may have been enrolled and forgotten, or have saved a card, many times. */
    private static <T extends HasId> List<T> all(Pages<T> pages) throws StripeException {
        var found = new ArrayList<T>();
        String last = null;
        do {
            var page = pages.after(last);
            found.addAll(page.getData());
            last = page.getHasMore() ? found.get(found.size() - 1).getId() : null;
        } while (last != null);
        return found;
    }

    private static SavedCard read(PaymentMethod method) {
        var card = method.getCard();
        return new SavedCard(method.getId(), Optional.ofNullable(card.getFingerprint()).orElse(method.getId()),
                card.getBrand(), card.getLast4(), YearMonth.of(card.getExpYear().intValue(),
                card.getExpMonth().intValue()));
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
