/** Ground of the demo: dice that always fall the same way, and rows on their way into the database by COPY. */
package org.kontor.importing.demo.load;
