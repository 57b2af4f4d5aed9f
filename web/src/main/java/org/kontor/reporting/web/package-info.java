/** The first page of the back office. It shows figures and leads to where they come from. */
package org.kontor.reporting.web;
