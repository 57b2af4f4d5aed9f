/**
 * Who may come in: staff accounts with their roles, one-time links, and the secrets that nodes share. It knows nothing
 * of customers, whose rights follow from what they hold (a cart cookie, an order key). May use {@code shared} and
 * {@code audit}.
 */
package org.kontor.security;
