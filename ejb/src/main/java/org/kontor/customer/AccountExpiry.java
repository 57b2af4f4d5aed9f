package org.kontor.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets sessions that ran out, and wishes that can be proved no more; each hour. */
@Singleton
@PermitAll
public class AccountExpiry {

    @Inject
    private AccountBook accounts;

    @Inject
    private AccountRequests requests;

    @Schedule(hour = "*", minute = "40", persistent = false)
    void onTheHour() {
        forget();
    }

    /** Answers how many rows it forgot. */
    public int forget() {
        return accounts.forgetSessions() + requests.forget();
    }
}
