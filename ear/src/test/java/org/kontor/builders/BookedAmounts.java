package org.kontor.builders;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kontor.ordering.OrderView;

/** What the books say of one order, by the views that auditors read. */
@ApplicationScoped
public class BookedAmounts {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    /** What an order has at an account of any day, in cents. */
    public long at(String account, OrderView order) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select coalesce(sum(amount_minor), 0) from audit.v_posting"
                        + " where account = ? and subject = ?")) {
            query.setString(1, account);
            query.setString(2, order.number().value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
