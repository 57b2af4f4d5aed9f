package org.kontor.bench;

/** What the shop does for itself while nobody is there, each second: its timers look for work. */
record Idle(double serverCpu, double databaseCpu, double statements, double commits) {
}
