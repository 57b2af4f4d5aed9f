package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Email;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.Outbox;

/** Between a wish and the mail about it: writes it down, and makes the link when the mail is written. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class AccountPost {

    static final String TYPE = "customer.request";

    @Inject
    private AccountRequests requests;

    @Inject
    private AccountBook accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private PublicAddress address;

    /** What a mail says: its kind, to whom, and the link in it. */
    record Notice(String kind, Email to, String name, Map<String, Object> model) {
    }

    public void ask(AccountRequests.Asked asked) {
        requests.add(asked).ifPresent(id -> outbox.put(TYPE, "customer", TYPE + ":" + id,
                JsonMaker.object().add("request", id).build()));
    }

    /**
     * The mail about a wish; nothing when it wants another password for an account that is not there. Who has an
     * account and asks for one is told so, by mail alone.
     */
    public Optional<Notice> write(long request) {
        return requests.byId(request).flatMap(asked -> write(request, asked));
    }

    private Optional<Notice> write(long request, AccountRequests.Asked asked) {
        var known = accounts.byEmail(asked.email()).isPresent();
        if (asked.kind() == RequestKind.RESET) {
            return known ? Optional.of(notice("customer.reset", asked, "/account/reset?token="
                    + requests.freshToken(request))) : Optional.empty();
        }
        return Optional.of(known ? notice("customer.known", asked, "/account/sign-in")
                : notice("customer.open", asked, "/account/open?token=" + requests.freshToken(request)));
    }

    private Notice notice(String kind, AccountRequests.Asked asked, String path) {
        return new Notice(kind, asked.email(), asked.name() == null ? "" : asked.name(),
                Map.of("link", address.of(path)));
    }
}
