/**
 * Measures what an operation costs: CPU milliseconds of server and database together, beside rates and waiting times,
 * through the pages that customers use. Nothing in the shop exists for it.
 */
package org.kontor.bench;
