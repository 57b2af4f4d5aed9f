/** Gives tax back that was charged for want of an answer about a VAT id, and was not owed. */
package org.kontor.returns.tax;
