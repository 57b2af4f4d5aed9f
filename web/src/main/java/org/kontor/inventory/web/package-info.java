/**
 * The stock card of the back office: how many pieces there are, why, and the way to change it. It stands on the product
 * page but belongs to the inventory; it reads and commands {@code inventory} only.
 */
package org.kontor.inventory.web;
