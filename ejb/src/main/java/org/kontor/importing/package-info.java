/**
 * Goods and deals that come from outside in bulk; for now the demo shop alone, which a sandbox loads into an empty
 * database. No room of the house depends on it. As a flow it may use all features of the ranks below it.
 */
package org.kontor.importing;
