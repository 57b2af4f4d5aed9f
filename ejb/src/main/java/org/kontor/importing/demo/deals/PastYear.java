package org.kontor.importing.demo.deals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.kontor.importing.demo.goods.DemoProduct;
import org.kontor.importing.demo.goods.DemoVariant;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Ids;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** A year of trade: makes up the orders and sends their rows to the database, a few thousand orders at a time. */
public final class PastYear {

    private static final int AT_ONCE = 500;
    private static final int OLD_ENOUGH = 400;
    private static final ZoneId ZONE = BusinessClock.SHOP_ZONE;

    private final Connection connection;
    private final Ids ids;
    private final Instant now;
    private final Function<ProductPicture, String> pictures;
    private final Executor carrier;
    private final Carriage deliveries;

    public PastYear(Connection connection, Ids ids, Instant now, Function<ProductPicture, String> pictures,
            Executor carrier, Carriage deliveries) {
        this.connection = connection;
        this.ids = ids;
        this.now = now;
        this.pictures = pictures;
        this.carrier = carrier;
        this.deliveries = deliveries;
    }

    /** Writes so many orders of these goods; answers with the number of rows. */
    public long write(List<DemoProduct> goods, int count) throws SQLException {
        var articles = articles(goods);
        var plan = new DealPlan(count, articles.size(), now.atZone(ZONE).toLocalDate(), ZONE);
        var people = new People().people(plan.customers());
        var terms = new Terms(connection, deliveries);
        var numbers = numbers(plan);
        var marked = new ProviderIds(now);
        var maker = new DealMaker(plan, articles, people, terms, numbers, marked, ZONE);
        var cargo = new Cargo(connection, carrier);
        var customers = cargo.table("customer", "id", "number", "email", "name", "phone", "created_at");
        var stock = new StockRows(cargo, ids.take("reservation_seq", plan.lines()));
        var orders = new OrderRows(cargo, ids.take("order_status_change_seq", 2 * count),
                ids.take("order_happening_seq", 5 * count));
        var payments = new PaymentRows(cargo, ids.take("payment_status_change_seq", 2 * count));
        var parcels = new ParcelRows(cargo, ids.take("shipment_status_change_seq", 3 * count));
        var documents = new DocumentRows(cargo, terms);
        var entries = ids.take("journal_entry_seq", 2 * count + 400) - 1;
        var books = new BookRows(connection, cargo, ids, entries, ids.take("posting_seq", 9 * count + 1_200));
        var payouts = new PayoutRows(cargo, ZONE, books, marked, ids.take("payout_seq", 400),
                ids.take("payout_item_seq", count));

        write(customers, people, plan, numbers.customer());
        stock.received(goods, sold(plan, articles), now);
        for (var place = 0; place < count; place++) {
            var deal = maker.deal(place);
            orders.add(deal);
            stock.sold(deal);
            payments.add(deal);
            parcels.add(deal);
            books.captured(deal);
            books.invoiced(deal, documents.add(deal));
            payouts.taken(deal);
            if (place % AT_ONCE == AT_ONCE - 1) {
                cargo.unload();
            }
        }
        payouts.end();
        cargo.unload();
        cargo.settle();
        moveCounters(maker);
        return cargo.written();
    }

    private List<Article> articles(List<DemoProduct> goods) {
        var articles = new ArrayList<Article>();
        for (var product : goods) {
            if (product.age() >= OLD_ENOUGH) {
                product.variants().forEach(variant -> articles.add(article(product, variant)));
            }
        }
        return articles;
    }

    private Article article(DemoProduct product, DemoVariant variant) {
        var picture = product.pictures().stream().filter(each -> each.colour() == variant.colour()).findFirst()
                .orElseThrow();
        var colour = variant.colour().label();
        return new Article(variant.sku(), product.name(), variant.size() == null ? colour : colour + ", "
                + variant.size(),
                pictures.apply(picture), Money.ofMinor(variant.listMinor(), Terms.CURRENCY), product.taxCategory(),
                product.slug(), product.categories(), variant.weightGrams());
    }

    private DealMaker.Numbers numbers(DealPlan plan) throws SQLException {
        var count = plan.deals().size();
        return new DealMaker.Numbers(ids.take("customer_seq", plan.customers()), ids.take("orders_seq", count),
                ids.takeSingly("order_number_seq", count), ids.take("order_line_seq", plan.mostLines()),
                ids.take("payment_seq", count), ids.take("payment_transaction_seq", count),
                        ids.take("shipment_seq", count),
                ids.takeSingly("shipment_number_seq", count), ids.take("shipment_line_seq", plan.lines()),
                ids.take("invoice_seq", count), ids.take("invoice_line_seq", plan.mostLines()));
    }

    private void write(CopyTable customers, List<Person> people, DealPlan plan, long id) throws SQLException {
        var number = ids.takeSingly("customer_number_seq", people.size());
        var since = new HashMap<Integer, Instant>();
        plan.deals().forEach(deal -> since.putIfAbsent(deal.customer(), deal.placed()));
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            customers.row(id + i, "C" + (number + i), person.email(), person.name(), person.phone(), since.get(i));
        }
    }

    private static Map<String, Integer> sold(DealPlan plan, List<Article> articles) {
        var sold = new HashMap<String, Integer>();
        plan.deals().forEach(deal -> deal.goods().forEach((article, pieces) ->
                sold.merge(articles.get(article).sku().value(), pieces, Integer::sum)));
        return sold;
    }

    /** Invoices of the shop itself go on where these end. */
    private void moveCounters(DealMaker maker) throws SQLException {
        try (var counter =
                connection.prepareStatement("insert into invoice_counter (series, year, last_no) values ('INV', ?, ?)");
                var series = connection.prepareStatement(
                        "update invoice_series set last_on = ?, last_at = ? where series = 'INV'")) {
            for (var last : maker.lastNumbers().entrySet()) {
                counter.setInt(1, last.getKey());
                counter.setLong(2, last.getValue());
                counter.executeUpdate();
            }
            series.setObject(1, maker.lastBilledOn());
            series.setObject(2, maker.lastBilledAt().atOffset(ZoneOffset.UTC));
            series.executeUpdate();
        }
    }
}
