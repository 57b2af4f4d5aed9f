package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.customer.SignedIn;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.HeldLocks;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.VatId;

/** Where the carts stand. */
@ApplicationScoped
class CartShelf {

    private static final String LOCKED = "Cart.locked"; // in META-INF/orm.xml
    private static final String WITH_LINES = "select c from Cart c left join fetch c.lines l where c.token = :token"
            + " order by l.position"; // a fetch join knows nothing of @OrderBy

    private static final String EXPIRE = """
            with gone as (
                update cart
                   set status = 'EXPIRED', version = version + 1, customer = null, email = null, phone = null, vat_id = null,
                       coupons = null, seen_offers = null, seen_sums = null, division = null,
                       ship_name = null, ship_company = null, ship_street = null, ship_extra = null,
                       ship_postcode = null, ship_city = null, ship_region = null, ship_country = null,
                       bill_name = null, bill_company = null, bill_street = null, bill_extra = null,
                       bill_postcode = null, bill_city = null, bill_region = null, bill_country = null
                 where id in (select id from cart where status = 'ACTIVE' and updated_at < ?1
                               order by updated_at limit ?2 for update skip locked)
                returning id),
            cards as (delete from cart_gift_card where cart_id in (select id from gone)),
            discounts as (delete from cart_discount where cart_id in (select id from gone))
            select count(*) from gone""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HeldLocks locks;

    @Inject
    private SignedIn caller;

    /** The cart with its lines, for showing it. */
    Optional<Cart> byToken(CartToken token) {
        return entities.createQuery(WITH_LINES, Cart.class).setParameter("token", token)
                .getResultStream().findFirst().filter(this::isOpenToCaller);
    }

    /** The cart with its row locked, for changing it. */
    Optional<Cart> byTokenForUpdate(CartToken token) {
        return locks.of(token, () -> lock(token)).filter(this::isOpenToCaller);
    }

    private Optional<Cart> lock(CartToken token) {
        return entities.createNamedQuery(LOCKED, Cart.class).setParameter("token", token)
                .getResultStream().findFirst();
    }

    /** The cart of an account is its customer's alone, signed in: its token stays behind in browsers. */
    private boolean isOpenToCaller(Cart cart) {
        return cart.customer().isEmpty() || cart.customer().equals(caller.number());
    }

    /** The cart that an account has now. */
    Optional<CartToken> ofCustomer(CustomerNumber customer) {
        return Row.first(entities.createNativeQuery("select token from cart"
                        + " where customer = ?1 and status = 'ACTIVE'").setParameter(1, customer.value()))
                .map(row -> new CartToken(row.text(0)));
    }

    /** The address that the contact of a cart names. */
    Optional<Email> emailOf(CartToken token) {
        return Row.first(entities.createNativeQuery("select email from cart where token = ?1 and email is not null")
                .setParameter(1, token.value())).map(row -> Email.parse(row.text(0)));
    }

    /** The VAT id that the cart of an account names now. */
    Optional<VatId> vatIdOf(CustomerNumber customer) {
        return Row.first(entities.createNativeQuery("select vat_id from cart where customer = ?1 and status = 'ACTIVE'"
                        + " and vat_id is not null").setParameter(1, customer.value()))
                .map(row -> new VatId(row.text(0)));
    }

    /** The same, where it is to be changed or made: two devices that begin it at once find one cart. */
    Optional<Cart> ofCustomerForUpdate(CustomerNumber customer) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 2))) locked")
                .setParameter(1, customer.value()).getSingleResult();
        return ofCustomer(customer).flatMap(this::byTokenForUpdate);
    }

    /** A draft by its number, which never finds the cart of a customer. */
    Optional<Cart> draft(long id) {
        return Optional.ofNullable(entities.find(Cart.class, id)).filter(Cart::isDraft);
    }

    /** An open draft with its row locked, for changing it. */
    Cart draftForUpdate(long id) {
        return draft(id).map(Cart::token).flatMap(this::byTokenForUpdate).filter(Cart::isActive)
                .orElseThrow(() -> new NotFound("draft", id));
    }

    /** The cart that became this order. */
    Optional<Cart> ofOrder(OrderNumber order) {
        return entities.createQuery("select c from Cart c where c.orderNumber = :order", Cart.class)
                .setParameter("order", order).getResultStream().findFirst();
    }

    /** The draft that makes an order again, if there is one that was not given up. */
    Optional<Cart> draftOf(OrderNumber order) {
        return copiesOf(order, List.of(CartStatus.ACTIVE, CartStatus.COMPLETED)).filter(Cart::isDraft).findFirst();
    }

    /** The carts in which customers make an order again and that are open to the caller, with their rows locked. */
    List<Cart> againOf(OrderNumber order) {
        return copiesOf(order, List.of(CartStatus.ACTIVE)).filter(cart -> !cart.isDraft()).map(Cart::token).toList()
                .stream().flatMap(token -> byTokenForUpdate(token).stream()).filter(Cart::isActive).toList();
    }

    /** Whether the cart of a browser was put into this one. */
    boolean isPutInto(CartToken held, CartToken cart) {
        return Row.first(entities.createNativeQuery("select 1 from cart h join cart c on c.id = h.put_into"
                + " where h.token = ?1 and c.token = ?2").setParameter(1, held.value()).setParameter(2, cart.value()))
                .isPresent();
    }

    /** Whether there is a cart that makes an order again: one to be ordered, ordered, or put into another one. */
    boolean isCopied(OrderNumber order) {
        return copiesOf(order, List.of(CartStatus.ACTIVE, CartStatus.COMPLETED, CartStatus.MERGED)).findAny().isPresent();
    }

    private Stream<Cart> copiesOf(OrderNumber order, List<CartStatus> living) {
        return entities.createQuery("select c from Cart c where c.origin.copiedFrom = :order and c.status in :living"
                        + " order by c.id", Cart.class).setParameter("order", order).setParameter("living", living)
                .getResultStream();
    }

    /** Adds a cart, unless it is there already. */
    void add(Cart cart) {
        entities.persist(cart);
    }

    /** Adds a draft, which has its number then. */
    Cart open(Cart draft) {
        add(draft);
        save();
        return draft;
    }

    /** Writes now, so that the cart shows its new version. */
    void save() {
        entities.flush();
    }

    int pieces(CartToken token) {
        return Row.first(entities.createNativeQuery("select coalesce(sum(l.quantity), 0)"
                        + " from cart c join cart_line l on l.cart_id = c.id"
                        + " where c.token = ?1 and c.status = 'ACTIVE' and (c.customer is null or c.customer = ?2)")
                .setParameter(1, token.value())
                .setParameter(2, caller.number().map(CustomerNumber::value).orElse(""))).orElseThrow().count(0);
    }

    /** Takes all gift cards out. */
    void forgetCards(Cart cart) {
        entities.createNativeQuery("delete from cart_gift_card where cart_id = (select id from cart where token = ?1)")
                .setParameter(1, cart.token().value()).executeUpdate();
    }

    /** Ends some of the carts that nobody touched since then and forgets whose they were; answers how many. */
    int expire(Instant untouchedSince, int some) {
        return Row.first(entities.createNativeQuery(EXPIRE).setParameter(1, Timestamp.from(untouchedSince))
                .setParameter(2, some)).orElseThrow().count(0);
    }
}
