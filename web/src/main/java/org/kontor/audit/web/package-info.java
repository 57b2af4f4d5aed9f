/**
 * The audit log as administrators read it. It changes nothing; it may read audit and shared alone.
 */
package org.kontor.audit.web;
