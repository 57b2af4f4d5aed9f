/**
 * The rates of value added tax for staff. It shows and hands on what is typed; {@code tax} and {@code market} decide.
 */
package org.kontor.tax.web;
