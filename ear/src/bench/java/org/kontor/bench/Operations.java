package org.kontor.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.kontor.pages.Visitor;

/** The operations that are measured, on addresses that the shop itself links to, taken in turn. */
final class Operations {

    private static final int CATEGORIES = 8;

    private final List<String> categories;
    private final List<String> products;
    private final Set<String> soldOut = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    private record Named(String name, BiConsumer<Operations, Visitor> deed,
            Operations operations) implements Operation {

        @Override
        public void once(Visitor visitor) {
            deed.accept(operations, visitor);
        }
    }

    private Operations(Visitor visitor) {
        categories = links(visitor.open("/"), "/c/").stream().limit(CATEGORIES).toList();
        products = categories.stream().flatMap(category -> links(visitor.open(category), "/p/").stream()).distinct()
                .filter(product -> Purchase.isOnSale(visitor.open(product))).toList();
        if (categories.isEmpty() || products.isEmpty()) {
            throw new IllegalStateException("the shop has " + categories.size() + " categories and " + products.size()
                    + " products");
        }
    }

    static List<Operation> all(Visitor visitor) {
        var operations = new Operations(visitor);
        return List.of(
                new Named("home", (shop, customer) -> customer.visit("/"), operations),
                new Named("category", (shop, customer) -> customer.visit(shop.next(shop.categories)), operations),
                new Named("product", (shop, customer) -> customer.visit(shop.next(shop.products)), operations),
                new Named("add to cart", (shop, customer) -> Purchase.add(customer, shop.nextOnSale(customer)),
                        operations),
                new Named("checkout", (shop, customer) -> Purchase.whole(customer, shop.nextOnSale(customer)),
                        operations));
    }

    private String next(List<String> addresses) {
        return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    /** The page of a product that is there; what sold out while it was measured is asked for once more and no more. */
    private Document nextOnSale(Visitor customer) {
        for (var left = products.size(); left > 0; left--) {
            var product = next(products);
            if (!soldOut.contains(product)) {
                var page = customer.open(product);
                if (Purchase.isOnSale(page)) {
                    return page;
                }
                soldOut.add(product);
            }
        }
        throw new IllegalStateException("everything has been sold");
    }

    private static List<String> links(Document page, String prefix) {
        return page.select("a[href^=" + prefix + "]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .distinct().toList();
    }
}
