package org.kontor.builders;

import java.util.concurrent.Callable;
import java.util.function.LongFunction;

/** What a race is about, how many of this node had what they wanted, and the outcome of it all in a sentence. */
record Race(String about, Callable<Long> run, LongFunction<String> outcome) {
}
