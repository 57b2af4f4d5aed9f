/**
 * Messages that arrive from outside (webhooks): stored as they came and answered at once, then applied by the handler
 * of their provider, as often as it takes. Whether a message may be believed is decided before it is stored; the row says
 * whether it was sent and signed, or fetched from the provider because it never came.
 */
package org.kontor.shared.inbox;
