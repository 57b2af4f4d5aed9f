package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/** The transactions of the door: short ones, after the slow check of a password is over. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class AccountSteps {

    @Inject
    private AccountBook accounts;

    @Inject
    private AccountRequests requests;

    @Inject
    private CustomerRegister register;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor actor;

    /** Signs a browser in. */
    public String enter(long customer) {
        return accounts.beginSession(customer);
    }

    public void leave(String session) {
        accounts.endSession(session);
    }

    /**
     * Opens the account that a link proves and signs the browser in. Whoever ordered with this address before finds
     * these orders in it.
     */
    public String open(String token, AccountRequests.Asked asked) {
        if (!requests.use(RequestKind.OPEN, token)) {
            throw new CustomerRefused("customer.refused.link");
        }
        var customer = register.register(asked.email(), asked.name(), null);
        if (!accounts.open(customer.id(), asked.hash())) {
            throw new CustomerRefused("customer.refused.link");
        }
        actor.act(Actor.customer(customer.number()));
        audit.record("customer.open", "customer", customer.number().value(), null);
        return accounts.beginSession(customer.id());
    }

    /** Sets the password that the owner of the mail address chose, and signs all browsers out. */
    public void reset(String token, AccountBook.Entry account, String hash) {
        if (!requests.use(RequestKind.RESET, token)) {
            throw new CustomerRefused("customer.refused.link");
        }
        accounts.changePassword(account.customerId(), hash);
        accounts.endSessions(account.customerId(), "");
        actor.act(Actor.customer(account.number()));
        audit.record("customer.reset", "customer", account.number().value(), null);
    }

    public void changePassword(AccountBook.Entry account, String hash, String session) {
        accounts.changePassword(account.customerId(), hash);
        accounts.endSessions(account.customerId(), session);
        audit.record("customer.changePassword", "customer", account.number().value(), null);
    }
}
