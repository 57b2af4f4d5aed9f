package org.kontor.shared;

/** Who acts: a customer, a member of staff, a job of the night shift, or the system itself. */
public record Actor(String name, Kind kind) {

    /** The kinds of actors that the audit trail tells apart. */
    public enum Kind { CUSTOMER, STAFF, JOB, SYSTEM }

    public static Actor customer() {
        return new Actor("customer", Kind.CUSTOMER);
    }

    /** A customer who is signed in; their number says who it is, and no more than that. */
    public static Actor customer(CustomerNumber number) {
        return new Actor(number.value(), Kind.CUSTOMER);
    }

    public static Actor staff(String username) {
        return new Actor(username, Kind.STAFF);
    }

    public static Actor job(String name) {
        return new Actor(name, Kind.JOB);
    }

    public static Actor system(String name) {
        return new Actor(name, Kind.SYSTEM);
    }
}
