package org.kontor.sandbox.delivery;

/** Where one service of the sandbox sends its webhooks, and how it signs them. */
public record Channel(String name, String url, String secret, String signatureHeader, String userAgent) {
}
