package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.catalog.ProductSort;

/** A category as long as those of a large shop: a thousand products in three colours with two pictures each. */
class LongListsIT extends Outside {

    private static final int LAST_PAGE = 42;
    private static final int MOST = 4;
    /** The shop remembers its tree and its lists for a few seconds. */
    private static final long FORGOTTEN_NANOS = 5_000_000_000L;

    private static final String FILL = """
            insert into kontor.category (id, slug, name, position) values (900000, 'long-list', 'Long list', 900);
            insert into kontor.product (id, slug, name, brand, summary, status, tax_category, created_at, updated_at)
                select 900000 + n, 'long-list-' || n, 'Longlistling ' || n, 'Norr', 'In three colours', 'ACTIVE',
                       'STANDARD', now() - n * interval '1 hour', now() from generate_series(1, 1000) n;
            insert into kontor.product_category (product_id, category_id, position)
                select 900000 + n, 900000, n % 7 from generate_series(1, 1000) n;
            insert into kontor.variant (id, product_id, sku, gtin, colour, price_minor, currency, weight_g, position)
                select 900000 + 3 * n + c, 900000 + n, 'LONG-' || n || '-' || c, cast(2990000000000 + 3 * n + c as text),
                       'Colour ' || c, 1000 + n * 37 % 500 * 100 + c * 10, 'EUR', 500, c
                  from generate_series(1, 1000) n, generate_series(0, 2) c;
            insert into kontor.product_picture (id, product_id, asset, alt, position)
                select 900000 + 2 * n + p, 900000 + n, repeat('0', 64), 'picture', p
                  from generate_series(1, 1000) n, generate_series(0, 1) p;
            analyze kontor.product, kontor.variant, kontor.product_category""";

    private static final String CLEAR = """
            delete from kontor.product_picture where product_id between 900001 and 901000;
            delete from kontor.variant where product_id between 900001 and 901000;
            delete from kontor.product_category where category_id = 900000;
            delete from kontor.product where id between 900001 and 901000;
            delete from kontor.category where id = 900000""";

    @BeforeAll
    static void fill() throws SQLException {
        run(CLEAR);
        run(FILL);
        LockSupport.parkNanos(FORGOTTEN_NANOS);
    }

    @AfterAll
    static void clear() throws SQLException {
        run(CLEAR);
        LockSupport.parkNanos(FORGOTTEN_NANOS);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        var database = Surroundings.world().database();
        return DriverManager.getConnection(database.url("kontor"), database.user(), "");
    }

    @ParameterizedTest
    @EnumSource
    void theLastPageIsHeldToTheStatementsOfAnyPage(ProductSort sort) {
        Statements.costAtMost(MOST, "/c/long-list?sort=" + sort.key() + "&page=" + LAST_PAGE);
    }

    @Test
    void aPageBehindTheLastIsNotFound() {
        assertEquals(200, get(shop() + "/c/long-list?page=" + LAST_PAGE).statusCode());
        assertEquals(404, get(shop() + "/c/long-list?page=" + (LAST_PAGE + 1)).statusCode());
    }

    @Test
    void aWordThatAThousandProductsHaveCostsNoMoreStatementsThanARareOne() {
        Statements.costAtMost(MOST, "/search?q=longlistling&page=" + LAST_PAGE);
        Statements.costAtMost(MOST, "/search?q=longlistling+777");
    }
}
