package org.kontor.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/** One customer, known by the e-mail address. */
@Entity
@Table(name = "customer")
@NamedQuery(name = Customer.BY_EMAIL, query = "select c from Customer c where c.email = :email")
@NamedQuery(name = Customer.BY_NUMBER, query = "select c from Customer c where c.number = :number")
class Customer {

    static final String BY_EMAIL = "Customer.byEmail";
    static final String BY_NUMBER = "Customer.byNumber";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "number", nullable = false, length = 20, updatable = false)
    private CustomerNumber number;

    @Column(name = "email", nullable = false, length = 254)
    private Email email;

    @Column(name = "name", nullable = false, length = 160)
    private String name;

    @Column(name = "phone", length = 40)
    private String phone;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Customer() {
    }

    CustomerView view() {
        return new CustomerView(id, number, email, name, phone, createdAt);
    }
}
