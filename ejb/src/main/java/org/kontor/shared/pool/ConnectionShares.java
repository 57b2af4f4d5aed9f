package org.kontor.shared.pool;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Has the persistence unit take its connections by {@link ShopShare}, and read once more at once, and not for seconds,
 * what a dead connection did not answer: visitors are told soon that the database is away. Named in persistence.xml.
 */
public class ConnectionShares implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = (DatabaseLogin) session.getDatasourceLogin();
        login.setConnector(new SharedConnector(((JNDIConnector) login.getConnector()).getDataSource(),
                ShopShare.OF_THE_POOL));
        login.setQueryRetryAttemptCount(1);
    }
}
