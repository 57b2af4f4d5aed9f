package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/**
 * Killed while an order that ended unpaid is put into a cart again, beside what lies in the cart by then. The time
 * to pay runs out before, so these come before other cases whose customers are yet to pay.
 */
final class AgainKills {

    private AgainKills() {
    }

    static List<KillCase> all(ChaosWorld world) {
        return List.of(
                new PutIntoACartAgain(world, new Customer(world, "f46-cart"),
                        "order put into a cart again, nothing committed",
                        "CLASS org.kontor.cart.CartCopies\nMETHOD again\nAT EXIT", "$1.value().equals(\"%s\")"),
                new PutIntoACartAgain(world, new Customer(world, "f46-browser"),
                        "order put into a cart again, the browser not told",
                        "CLASS org.kontor.checkout.web.OrderAgainServlet\nMETHOD take\nAFTER INVOKE begin",
                        "$1.getPathInfo().equals(\"/%s\")"));
    }

    private record PutIntoACartAgain(ChaosWorld world, Customer customer, String name, String point,
            String who) implements KillCase {

        @Override
        public void bring() {
            customer.reachTheOrderButton();
            customer.order();
            Killing.letTheTimeToPayRunOut(world);
            customer.witness().expiredWithoutATrace();
            customer.putIntoTheCart(world.product());
            customer.open(customer.witness().orderPage());
            world.holds().at(customer.email(), point, who.formatted(customer.witness().order()));
            Customer.inVain(customer::orderAgain);
            world.holds().await(customer.email());
        }

        /** The browser has the cart that it had, whatever has become of that. */
        @Override
        public void comeBack() {
            customer.open(customer.witness().orderPage());
            customer.orderAgain();
            assertEquals(2, customer.page().select("li.line").size(), customer.page().text());
            customer.openTheCheckoutAgain();
            customer.order();
            customer.pay();
        }

        @Override
        public void settled() {
            customer.witness().paidOnceOnceOrderedAgain();
            assertEquals(List.of("1", "1"), world.shop().texts("select l.quantity from order_line l join orders o"
                    + " on o.id = l.order_id where o.email = ? and o.status = 'CONFIRMED' and l.kind = 'ITEM'",
                    customer.email()), "what was ordered, and what lay in the cart");
            var order = customer.witness().order();
            assertEquals(List.of("COMPLETED"), world.shop().texts("select status from cart where copied_from = ?",
                    order));
            assertEquals(List.of("MERGED"), world.shop().texts("select h.status from cart h join cart c"
                    + " on c.id = h.put_into where c.copied_from = ?", order));
            assertEquals(1, world.shop().number("select count(*) from order_happening h join orders o"
                    + " on o.id = h.order_id where h.kind = 'ORDERED_AGAIN' and o.number = ?", order));
        }
    }
}
