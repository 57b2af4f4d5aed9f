/**
 * The flow that gives money back and calls off what was not sent: which lines, how much, and what becomes of the goods.
 * The money itself goes through {@code checkout.Settlement}; when it is gone, order and documents follow in the same
 * step. It commands {@code ordering}, {@code payment}, {@code inventory}, {@code promotion}, {@code invoicing} and
 * {@code notification},
 * deals with what {@code tax} found out late, and reads {@code fulfilment} for units that are being packed.
 */
package org.kontor.returns;
