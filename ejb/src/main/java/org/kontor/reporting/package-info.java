/**
 * Figures over several features, read from the views that they publish. It decides nothing and writes nothing; whoever
 * acts on a figure goes to the feature that it comes from.
 */
package org.kontor.reporting;
