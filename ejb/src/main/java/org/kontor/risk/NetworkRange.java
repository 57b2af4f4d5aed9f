package org.kontor.risk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Network addresses that begin alike, such as {@code 203.0.113.0/24} or {@code 2001:db8::/32}; bits after the common
 * ones are cleared. Nothing is ever looked up: only numbers are read.
 */
record NetworkRange(InetAddress first, int bits) {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
    private static final Pattern FORM = Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)"
            + "(?:/([0-9]{1,3}))?");
    private static final int NEIGHBOURS = 64;

    /** Reads what a person typed; a lone address is a range of one. A range of everybody is none. */
    static Optional<NetworkRange> read(String text) {
        var parts = FORM.matcher(text == null ? "" : text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.getByName(parts.group(1));
            var most = address.getAddress().length * Byte.SIZE;
            var bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            return bits < 1 || bits > most ? Optional.empty() : Optional.of(of(address, bits));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static NetworkRange of(InetAddress address, int bits) throws UnknownHostException {
        var bytes = address.getAddress();
        for (var at = 0; at < bytes.length; at++) {
            var kept = Math.max(0, Math.min(Byte.SIZE, bits - at * Byte.SIZE));
            bytes[at] &= (byte) (0xFF << Byte.SIZE - kept);
        }
        return new NetworkRange(InetAddress.getByAddress(bytes), bits);
    }

    boolean contains(String address) {
        return read(address).map(range -> range.bits >= bits && cut(range.first, bits).equals(first)).orElse(false);
    }

    private static InetAddress cut(InetAddress address, int bits) {
        try {
            return of(address, Math.min(bits, address.getAddress().length * Byte.SIZE)).first;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whom an address stands for: itself, or in version 6 its 64 leading bits, which are one household. The machine's
     * own address says nothing about anybody, so it stands for nobody.
     */
    static Optional<String> household(String address) {
        return read(address).map(NetworkRange::first).filter(each -> !each.isLoopbackAddress())
                .map(each -> cut(each, Math.min(NEIGHBOURS, each.getAddress().length * Byte.SIZE)).getHostAddress());
    }

    /** Whether the range spans more than anybody should block with one line. */
    boolean isTooWide() {
        return bits < (first.getAddress().length == Integer.BYTES ? Byte.SIZE : 2 * Byte.SIZE);
    }

    @Override
    public String toString() {
        var full = first.getAddress().length * Byte.SIZE;
        return bits == full ? first.getHostAddress() : first.getHostAddress() + "/" + bits;
    }

    /** Two ranges are the same when they begin alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkRange range && bits == range.bits
                && Arrays.equals(first.getAddress(), range.first.getAddress());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first.getAddress()) + bits;
    }
}
