/** The door for carriers' messages. Pages about parcels are part of the order pages. */
package org.kontor.dispatch.web;
