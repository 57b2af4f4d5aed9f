/**
 * The night shift's screens: runs, one run, and the time machine. They decide nothing; they may read any queries and
 * command operations alone.
 */
package org.kontor.operations.web;
