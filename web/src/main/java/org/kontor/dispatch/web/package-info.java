/** Sending parcels: the page where staff choose what goes into one, and the door for carriers' messages. */
package org.kontor.dispatch.web;
