/**
 * The dashboard: one page over everything the sandbox holds, with its buttons, and the journal for cross-checks. It
 * reads all services and changes them only through their own doors.
 */
package org.kontor.sandbox.dashboard;
