/** How addresses are written in the countries of the world. */
package org.kontor.shared.postal;
