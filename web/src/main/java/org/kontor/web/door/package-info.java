/** What stands before all that is asked of the server: who comes, and what there is for them. */
package org.kontor.web.door;
