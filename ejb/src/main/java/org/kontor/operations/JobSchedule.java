package org.kontor.operations;

import java.time.LocalDate;
import java.time.LocalTime;

/** When a job runs by itself: every day at a time of the shop's zone, for the business date before. */
public record JobSchedule(String job, LocalTime atTime, boolean enabled, LocalDate plannedUpTo, long version) {
}
