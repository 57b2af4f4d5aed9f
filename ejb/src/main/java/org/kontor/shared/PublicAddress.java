package org.kontor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the shop is reached from outside, by configuration and never by a request's Host header. */
@ApplicationScoped
public class PublicAddress {

    private final String base = Optional.ofNullable(System.getenv("KONTOR_BASE_URL")).orElse("http://127.0.0.1:8080")
            .replaceAll("/+$", "");

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** The order page of a customer. */
    public String ofOrder(OrderNumber number, String accessKey) {
        return of("/order/" + number + "?key=" + accessKey);
    }
}
