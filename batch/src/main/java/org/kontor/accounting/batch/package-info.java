/**
 * The artifacts of the job {@code accounting-close-day}. They hold no rule of the books; allowed neighbours are
 * accounting, operations and shared.
 */
package org.kontor.accounting.batch;
