/** Builds what a test needs by the ways that people use: staff enter products, customers fill carts and pay. */
package org.kontor.builders;
