/**
 * Sign-in of staff: the mechanism that the container asks for every request below {@code /admin}, its pages, and the
 * filter that tells the business layer who acts. It checks no password itself.
 */
package org.kontor.security.web;
