/**
 * How delivery is spoken of on pages, and the desk at which staff keep zones, methods, prices and the calendar. It
 * decides nothing: what can be delivered is said by shipping.
 */
package org.kontor.shipping.web;
