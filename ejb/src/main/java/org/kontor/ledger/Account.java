package org.kontor.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** An account in one currency. Rows are opened by {@link Accounts} and never change. */
@Entity
@Table(name = "account")
@NamedQuery(name = Account.BY_CODE, query = "select a from Account a where a.code = :code and a.currency = :currency")
class Account {

    static final String BY_CODE = "Account.byCode";

    @Id
    private Long id;
    @Column(name = "code", nullable = false)
    private String code;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false)
    private AccountType type;
    @Column(name = "name", nullable = false)
    private String name;

    protected Account() {
    }

    Account(DeclaredAccount declared, String currency) {
        this.code = declared.code();
        this.type = declared.type();
        this.name = declared.name();
        this.currency = currency;
    }

    /** An account never turns from one kind into another, because its past balances would change their meaning. */
    Account declaredAs(DeclaredAccount declared) {
        if (type != declared.type()) {
            throw new IllegalArgumentException(
                    "account " + code + " was opened as " + type + " and is now declared as " + declared.type());
        }
        return this;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    String currency() {
        return currency;
    }

    AccountType type() {
        return type;
    }

    String name() {
        return name;
    }
}
