/** Where staff hold or release many orders at once. */
package org.kontor.screening.web;
