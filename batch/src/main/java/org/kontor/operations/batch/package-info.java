/**
 * The night shift at work: the one place that talks to the container's job operator, and the artifacts that every job
 * shares. It decides nothing about the trade; jobs live with their features.
 * Allowed neighbours: operations and shared.
 */
package org.kontor.operations.batch;
