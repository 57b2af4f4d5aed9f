/**
 * What the benchmark adds to a copy of the EAR, as tests add their builders: it calls the facades without any page. The
 * shop itself has nothing of it.
 */
package org.kontor.bench.inside;
