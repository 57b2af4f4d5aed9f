/**
 * The HTTP ground of the sandbox: a server, a table of routes, escaped HTML. It knows no payment, parcel or mail, and
 * uses nothing but the JDK.
 */
package org.kontor.sandbox.web;
