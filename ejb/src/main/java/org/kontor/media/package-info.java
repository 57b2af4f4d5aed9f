/**
 * Pictures and videos of the shop: takes them in (checked by content, re-encoded, resized), keeps them under the
 * fingerprint of their content and hands them out; it does not know what they show or where they are used.
 * Other features keep the fingerprint. May use {@code shared} and {@code audit}.
 */
package org.kontor.media;
