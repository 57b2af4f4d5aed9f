package org.kontor.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The accounts that are open. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Accounts {

    @PersistenceContext
    private EntityManager entities;

    /** The accounts of these lines, each in its currency, opened when this is its first posting; one statement. */
    Function<RecordEntry.Line, Account> open(List<RecordEntry.Line> lines) {
        var known = new HashMap<String, Account>();
        entities.createQuery("select a from Account a where a.code in :codes", Account.class)
                .setParameter("codes", lines.stream().map(line -> line.account().code()).distinct().toList())
                .getResultList().forEach(account -> known.put(account.code() + account.currency(), account));
        return line -> known.computeIfAbsent(line.account().code() + line.amount().currency(),
                first -> opened(line.account(), line.amount().currency())).declaredAs(line.account());
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
