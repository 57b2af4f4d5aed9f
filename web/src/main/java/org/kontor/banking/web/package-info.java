/** Pages about money on the shop's own bank account. */
package org.kontor.banking.web;
