/**
 * The mail server of the installation behind the port {@link org.kontor.notification.Mailer}, by Jakarta Mail. It
 * writes
 * headers and hands over; it may use {@code shared} and {@code notification}.
 */
package org.kontor.notification.smtp;
