package org.kontor.shared.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Takes connections from the server's pool, and for visitors of the shop no more than their share. */
final class SharedConnector extends JNDIConnector {

    private final transient ShopShare share;

    SharedConnector(DataSource pool, ShopShare share) {
        super(pool);
        this.share = share;
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        var visit = share.visit();
        return visit.isEmpty() ? super.connect(properties, session) : connect(properties, session, visit.get());
    }

    private Connection connect(Properties properties, Session session, Visit visit) {
        try {
            visit.take();
        } catch (SQLTransientConnectionException taken) {
            throw DatabaseException.sqlException(taken);
        }
        try {
            return counted(super.connect(properties, session), visit);
        } catch (RuntimeException failure) {
            visit.giveBack();
            throw failure;
        }
    }

    /** The same connection, whose place is given back when it is closed for the first time. */
    private static Connection counted(Connection connection, Visit visit) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(SharedConnector.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    } finally {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            visit.giveBack();
                        }
                    }
                });
    }
}
