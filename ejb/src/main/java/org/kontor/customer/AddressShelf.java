package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Address;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Row;

/** The rows of address books. Every statement names whose book it is. */
@ApplicationScoped
class AddressShelf {

    private static final String MINE = " customer_id = (select a.customer_id from customer_account a"
            + " join customer c on c.id = a.customer_id where c.number = ?1)";
    private static final String SELECT = "select id, name, company, street, extra, postcode, city, region,"
            + " country, for_delivery, for_bills from customer_address where" + MINE;

    @PersistenceContext
    private EntityManager entities;

    /** Two of a customer's devices that change the book at once come one after the other. */
    void lock(CustomerNumber mine) {
        entities.createNativeQuery("select a.customer_id from customer_account a join customer c"
                + " on c.id = a.customer_id where c.number = ?1 for update of a").setParameter(1, mine.value())
                .getResultList();
    }

    /** Those for parcels and bills first, then the oldest. */
    List<KeptAddress> all(CustomerNumber mine) {
        return Row.of(entities.createNativeQuery(SELECT + " order by for_delivery desc, for_bills desc, id")
                .setParameter(1, mine.value())).stream().map(AddressShelf::kept).toList();
    }

    Optional<KeptAddress> byId(CustomerNumber mine, long id) {
        return Row.first(entities.createNativeQuery(SELECT + " and id = ?2").setParameter(1, mine.value())
                .setParameter(2, id)).map(AddressShelf::kept);
    }

    private static KeptAddress kept(Row row) {
        return new KeptAddress(row.number(0), new Address(row.text(1), row.text(2), row.text(3), row.text(4),
                row.text(5), row.text(6), row.text(7), row.text(8)), row.flag(9), row.flag(10));
    }

    void add(CustomerNumber mine, KeptAddress kept) {
        makeRoom(mine, kept);
        write(mine, kept, "insert into customer_address (id, customer_id, name, company, street, extra, postcode, city,"
                + " country, for_delivery, for_bills, region) select nextval('customer_address_seq'), a.customer_id,"
                + " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?12 from customer_account a join customer c on c.id = a.customer_id"
                + " where c.number = ?1 and ?11 = 0");
    }

    /** False when the customer has no such address. */
    boolean change(CustomerNumber mine, KeptAddress kept) {
        makeRoom(mine, kept);
        return write(mine, kept, "update customer_address set name = ?2, company = ?3, street = ?4, extra = ?5,"
                + " postcode = ?6, city = ?7, country = ?8, for_delivery = ?9, for_bills = ?10, region = ?12"
                + " where" + MINE + " and id = ?11") == 1;
    }

    private int write(CustomerNumber mine, KeptAddress kept, String statement) {
        var address = kept.address();
        return entities.createNativeQuery(statement).setParameter(1, mine.value()).setParameter(2, address.name())
                .setParameter(3, address.company()).setParameter(4, address.street())
                .setParameter(5, address.extra()).setParameter(6, address.postcode()).setParameter(7, address.city())
                .setParameter(8, address.country()).setParameter(9, kept.forDelivery())
                .setParameter(10, kept.forBills()).setParameter(11, kept.id())
                .setParameter(12, address.region()).executeUpdate();
    }

    /** Only one is for parcels, and only one for bills. */
    private void makeRoom(CustomerNumber mine, KeptAddress kept) {
        entities.createNativeQuery("update customer_address set for_delivery = for_delivery and not ?2,"
                        + " for_bills = for_bills and not ?3 where" + MINE + " and (for_delivery or for_bills)")
                .setParameter(1, mine.value()).setParameter(2, kept.forDelivery()).setParameter(3, kept.forBills())
                .executeUpdate();
    }

    boolean remove(CustomerNumber mine, long id) {
        return entities.createNativeQuery("delete from customer_address where" + MINE + " and id = ?2")
                .setParameter(1, mine.value()).setParameter(2, id).executeUpdate() == 1;
    }
}
