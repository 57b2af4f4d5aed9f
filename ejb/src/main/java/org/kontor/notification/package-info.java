/**
 * Letters to people: one paper, templates, and the port {@link org.kontor.notification.Mailer} to a mail server. It
 * knows
 * no order and decides nothing: features bring their own templates and words. It may use {@code shared} only.
 */
package org.kontor.notification;
