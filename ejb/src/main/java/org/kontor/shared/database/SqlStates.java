package org.kontor.shared.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** What a database said of a failure, however deep it lies. Pure. */
final class SqlStates {

    private static final int DEEPEST = 20;

    private SqlStates() {
    }

    static Stream<String> of(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .map(SQLException::getSQLState).filter(Objects::nonNull);
    }

    /** Those that were suppressed among them: a commit that got no answer says why in these alone. */
    static Stream<Throwable> causes(Throwable thrown) {
        return chain(thrown).flatMap(each -> Stream.concat(Stream.of(each),
                Stream.of(each.getSuppressed()).flatMap(SqlStates::chain)));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
