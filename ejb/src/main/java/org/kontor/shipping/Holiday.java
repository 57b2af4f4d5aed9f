package org.kontor.shipping;

import java.time.LocalDate;

/** A day on which nothing is packed or brought in a country. */
public record Holiday(LocalDate day, String country, String name) {
}
