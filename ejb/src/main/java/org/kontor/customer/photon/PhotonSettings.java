package org.kontor.customer.photon;

/** Where Photon is reached: {@code KONTOR_ADDRESS_URL}; empty where the shop asks nobody. */
record PhotonSettings(String base) {

    PhotonSettings {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    static PhotonSettings fromEnvironment() {
        var given = System.getenv("KONTOR_ADDRESS_URL");
        return new PhotonSettings(given == null ? "" : given.strip());
    }
}
