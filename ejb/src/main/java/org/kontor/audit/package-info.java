/**
 * The audit trail: who did what to which thing, written in the transaction of the deed and never changed.
 * It is no event bus and no log file; it knows the subject only by name and may use {@code shared} only.
 */
package org.kontor.audit;
