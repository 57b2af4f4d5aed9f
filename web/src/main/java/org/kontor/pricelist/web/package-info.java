/** Pages of price lists: staff write them, and see what each variant cost and why it costs what it costs. */
package org.kontor.pricelist.web;
