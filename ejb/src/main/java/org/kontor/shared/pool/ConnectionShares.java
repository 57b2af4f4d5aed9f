package org.kontor.shared.pool;

import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Has the persistence unit take its connections by {@link ShopShare}; named in persistence.xml. */
public class ConnectionShares implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = (DatasourceLogin) session.getDatasourceLogin();
        login.setConnector(new SharedConnector(((JNDIConnector) login.getConnector()).getDataSource(),
                ShopShare.OF_THE_POOL));
    }
}
