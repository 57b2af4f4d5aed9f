package org.kontor.sandbox.web;

/** Answers one call. */
@FunctionalInterface
public interface Handler {

    /** The answer; an exception becomes a plain 500 page. */
    Reply answer(Call call) throws Exception;
}
