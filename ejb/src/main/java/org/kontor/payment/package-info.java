/**
 * Payments: what is to be paid for something, every call to a provider that moves money, and what is known of its
 * outcome. It speaks of a reference and knows no order. May use {@code shared}, {@code audit} and {@code wallet};
 * adapters live in sub-packages named after the outside.
 */
package org.kontor.payment;
