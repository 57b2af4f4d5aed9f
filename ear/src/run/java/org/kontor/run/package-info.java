/**
 * The launcher: it starts a database, the sandbox and the server for a developer or a test, and stops all of them.
 * It is not part of the application, is never packaged into it, and uses none of the shop's classes.
 */
package org.kontor.run;
