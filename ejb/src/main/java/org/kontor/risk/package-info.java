/**
 * Who is to be looked at before anything is sent: rules on amount, countries and how often, lists of buyers kept by
 * staff, and the brake on trying out cards. It judges what it is told and knows no order; what follows is for flows.
 */
package org.kontor.risk;
