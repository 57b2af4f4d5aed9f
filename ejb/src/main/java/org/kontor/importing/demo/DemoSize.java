package org.kontor.importing.demo;

import java.util.Locale;
import java.util.Optional;

/** How large the demo shop is: S to look around, M to measure. */
enum DemoSize {

    S(200, 400, 2), M(10_000, 50_000, 3);

    private final int products;
    private final int orders;
    private final int coloursPerShape;

    DemoSize(int products, int orders, int coloursPerShape) {
        this.products = products;
        this.orders = orders;
        this.coloursPerShape = coloursPerShape;
    }

    /** The size that was asked for when the server was started ({@code -Dkontor.demo=S}); only a sandbox gets one. */
    static Optional<DemoSize> wanted() {
        var asked = System.getProperty("kontor.demo", "").strip().toUpperCase(Locale.ROOT);
        if (!"true".equalsIgnoreCase(System.getenv("KONTOR_SANDBOX")) || asked.isEmpty() || asked.equals("NONE")) {
            return Optional.empty();
        }
        try {
            return Optional.of(valueOf(asked));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("kontor.demo must be S, M or none, and is " + asked + ".");
        }
    }

    int products() {
        return products;
    }

    int orders() {
        return orders;
    }

    int coloursPerShape() {
        return coloursPerShape;
    }
}
