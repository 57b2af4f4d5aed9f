/**
 * Who may come in: staff accounts with their roles, one-time links, and the secrets that nodes share. It knows no
 * customers; what checks a password and slows guessing down is the same for their accounts. May use {@code shared} and
 * {@code audit}.
 */
package org.kontor.security;
