package org.kontor.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheets, scripts, fonts and icons of the pages, held in memory. One fingerprint over all of them is part of
 * their address, so browsers may keep them for ever and still get a new one with the next release.
 */
final class Assets {

    private static final String[] FOLDERS = {"css", "js", "fonts", "icons"};
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8", "png", "image/png", "ico", "image/x-icon");

    /** Sheets that pages ask for in one piece. */
    private static final Map<String, List<String>> BUNDLES = Map.of(
            "css/lean.css", List.of("css/tokens.css", "css/base.css", "css/store.css"),
            "css/rich.css", List.of("css/tokens.css", "css/base.css", "css/store.css", "css/primefaces.css"),
            "css/staff.css", List.of("css/tokens.css", "css/base.css", "css/admin.css", "css/media.css",
                    "css/primefaces.css"));

    private static volatile Assets loaded;

    private final Map<String, Asset> byPath = new TreeMap<>();
    private final String fingerprint;

    /** A file as it is sent; {@code packed} is null where packing does not pay. */
    record Asset(String type, byte[] body, byte[] packed) {
    }

    private Assets(ServletContext context) {
        for (var folder : FOLDERS) {
            var paths = context.getResourcePaths("/resources/" + folder);
            if (paths != null) {
                paths.stream().filter(path -> !path.endsWith("/"))
                        .forEach(path -> byPath.put(path.substring("/resources/".length()), read(context, path)));
            }
        }
        fingerprint = fingerprint();
        BUNDLES.forEach((path, parts) -> byPath.put(path, join(parts)));
    }

    private Asset join(List<String> parts) {
        var out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(byPath.get(part).body()));
        var body = out.toByteArray();
        return new Asset(TYPES.get("css"), body, pack(body));
    }

    static Assets of(ServletContext context) {
        if (loaded == null) {
            synchronized (Assets.class) {
                if (loaded == null) {
                    loaded = new Assets(context);
                }
            }
        }
        return loaded;
    }

    Asset find(String path) {
        return byPath.get(path);
    }

    /** The address of a file, such as {@code /assets/3f9c0a12d4/css/store.css}. */
    String base() {
        return "/assets/" + fingerprint;
    }

    private static Asset read(ServletContext context, String path) {
        try (var in = context.getResourceAsStream(path)) {
            var body = in.readAllBytes();
            var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            return new Asset(type, body, type.startsWith("font/") || type.equals("image/png") ? null : pack(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byPath.values().forEach(asset -> digest.update(asset.body()));
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
