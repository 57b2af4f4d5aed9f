package org.kontor.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets by name, made when the database was, shared by all nodes, and what is made with them:
 * signatures.
 */
@Stateless
@PermitAll
public class SigningKeys {

    private static final Map<String, byte[]> KNOWN = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    /** HMAC-SHA256 of the text under the named key, in hexadecimal digits. */
    public String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. */
    public boolean isSigned(String key, String text, String signature) {
        return MessageDigest.isEqual(sign(key, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret of this name; the names are those of the migration. */
    public byte[] secret(String name) {
        var known = KNOWN.get(name);
        return known != null ? known : KNOWN.computeIfAbsent(name, this::load);
    }

    private byte[] load(String name) {
        return (byte[]) entities.createNativeQuery("select secret from signing_key where name = ?1")
                .setParameter(1, name).getSingleResult();
    }
}
