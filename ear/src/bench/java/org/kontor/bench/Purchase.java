package org.kontor.bench;

import java.util.Map;
import org.jsoup.nodes.Document;

/** From a product page to a confirmed order, through the pages that a customer without script uses. */
final class Purchase {

    private Purchase() {
    }

    static Document add(Visitor customer, String product) {
        return customer.submit(customer.open(product), "form.add button", Map.of());
    }

    static void whole(Visitor customer, String product) {
        add(customer, product);
    }
}
