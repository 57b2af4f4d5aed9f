package org.kontor.sandbox.store;

import java.sql.SQLException;

/** The database did not do what was asked. */
public class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
