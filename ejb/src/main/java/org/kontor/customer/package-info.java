/**
 * The register of customers: one entry per e-mail address, made by the first order. It is no sign-in and keeps no
 * addresses (orders copy them); it may use {@code shared} only.
 */
package org.kontor.customer;
