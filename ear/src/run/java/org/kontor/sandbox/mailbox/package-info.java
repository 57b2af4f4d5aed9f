/**
 * The mailbox: an SMTP server that takes every mail, keeps it, and shows it to people and tests. It sends nothing on,
 * and uses the store, the fault switches and the web ground.
 */
package org.kontor.sandbox.mailbox;
