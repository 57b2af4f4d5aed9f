package org.kontor.tax.vies;

/** Where VIES is reached: {@code KONTOR_VIES_URL}, else the sandbox's in a sandbox, else the Commission's own. */
record ViesSettings(String base) {

    private static final String COMMISSION = "https://ec.europa.eu/taxation_customs/vies/rest-api";

    ViesSettings {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    static ViesSettings fromEnvironment() {
        var given = value("KONTOR_VIES_URL");
        if (!given.isEmpty()) {
            return new ViesSettings(given);
        }
        var sandbox = value("KONTOR_SANDBOX_URL");
        return new ViesSettings(value("KONTOR_SANDBOX").equals("true") && !sandbox.isEmpty() ? sandbox + "/vies"
                : COMMISSION);
    }

    private static String value(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value.strip();
    }
}
