/** Asks anew for a transfer of which less is due, because units were called off before it came. */
package org.kontor.returns.rest;
