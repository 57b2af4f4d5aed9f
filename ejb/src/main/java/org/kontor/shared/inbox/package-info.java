/**
 * Messages that arrive from outside (webhooks): stored as they came and answered at once, then applied by the handler
 * of their provider, as often as it takes. Whether a message may be believed is decided before it is stored.
 */
package org.kontor.shared.inbox;
