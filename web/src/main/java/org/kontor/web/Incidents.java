package org.kontor.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link IncidentHandler} in charge of whatever goes wrong while a page is served. */
public class Incidents extends ExceptionHandlerFactory {

    public Incidents(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new IncidentHandler(getWrapped().getExceptionHandler());
    }
}
