package org.kontor.importing.demo.deals;

/** A customer who was made up; the e-mail address leads nowhere (RFC 2606). */
record Person(String name, String email, String phone, String street, String postcode, String city) {
}
