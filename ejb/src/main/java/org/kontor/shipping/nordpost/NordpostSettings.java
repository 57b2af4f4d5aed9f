package org.kontor.shipping.nordpost;

/** Where Nordpost is reached and how both sides recognise each other. */
record NordpostSettings(String base, String key, String webhookSecret) {

    NordpostSettings {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The variables {@code KONTOR_CARRIER_*}; missing ones stop the start of a shop long before a parcel is booked. */
    static NordpostSettings fromEnvironment() {
        return new NordpostSettings(value("KONTOR_CARRIER_API_BASE"), value("KONTOR_CARRIER_KEY"),
                value("KONTOR_CARRIER_WEBHOOK_SECRET"));
    }

    private static String value(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value.strip();
    }
}
