/**
 * The memory of the sandbox: its PostgreSQL database, transactions and JSON. It holds no rules of its services and
 * uses nothing of them.
 */
package org.kontor.sandbox.store;
