package org.kontor.operations.web;

/** The colour of a message's state. */
final class MessageTone {

    private MessageTone() {
    }

    static String of(String status) {
        return switch (status) {
            case "PARKED" -> "bad";
            case "WAITING" -> "warn";
            default -> "ok";
        };
    }
}
