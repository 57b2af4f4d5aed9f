/** The books as staff see them: the day with its proof, the trial balance, accounts and entries. It only reads. */
package org.kontor.accounting.web;
