package org.kontor.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The accounts that are open. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Accounts {

    @PersistenceContext
    private EntityManager entities;

    /** The account of a chart in one currency, opened when this is its first posting. */
    Account open(DeclaredAccount declared, String currency) {
        return find(declared.code(), currency).orElseGet(() -> opened(declared, currency)).declaredAs(declared);
    }

    Optional<Account> find(String code, String currency) {
        return entities.createNamedQuery(Account.BY_CODE, Account.class)
                .setParameter("code", code).setParameter("currency", currency).getResultStream().findFirst();
    }

    /** Two first postings may meet: the second waits for the first and finds its account. */
    private Account opened(DeclaredAccount declared, String currency) {
        entities.createNativeQuery("insert into account (id, code, currency, type, name)"
                        + " values (nextval('account_seq'), ?1, ?2, ?3, ?4) on conflict (code, currency) do nothing")
                .setParameter(1, declared.code()).setParameter(2, currency)
                .setParameter(3, declared.type().name()).setParameter(4, declared.name()).executeUpdate();
        return find(declared.code(), currency).orElseThrow();
    }
}
