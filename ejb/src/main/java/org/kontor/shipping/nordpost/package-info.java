/**
 * The carrier Nordpost behind the port {@link org.kontor.shipping.Carrier}: JSON over HTTP and signed messages. It
 * knows no
 * parcel of ours but the reference; it may use {@code shared} and {@code shipping}.
 */
package org.kontor.shipping.nordpost;
