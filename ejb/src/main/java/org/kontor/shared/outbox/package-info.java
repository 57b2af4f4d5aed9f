/**
 * Messages that leave a transaction: written with the change that caused them, delivered afterwards, at least once,
 * to every handler that hears their type. It is not a place for what must be true together with the change.
 */
package org.kontor.shared.outbox;
