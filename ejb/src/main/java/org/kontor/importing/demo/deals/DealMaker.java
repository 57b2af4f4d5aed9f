package org.kontor.importing.demo.deals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.importing.demo.load.Dice;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.PricedOrder;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Quantity;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.TrackingNumber;

/**
 * Turns a plan into deals: prices by the shop's own rules, numbers in the order of time, a parcel on the next workday.
 */
final class DealMaker {

    private static final List<String> BRANDS = List.of("visa", "mastercard", "visa", "visa", "amex");
    private static final int CUT_OFF = 14;
    private static final int FIRST_TRACKING = 70_000_000;

    private final DealPlan plan;
    private final List<Article> articles;
    private final Map<String, Article> bySku;
    private final List<Person> people;
    private final Terms terms;
    private final Numbers numbers;
    private final ProviderIds ids;
    private final ZoneId zone;
    private final List<LocalDate> shippedOn = new ArrayList<>();
    private final Deal.Billed[] bills;
    private final Instant[] billedAt;
    private long nextLine;
    private long nextParcelLine;

    /** Where the numbers of all rows begin. */
    record Numbers(long customer, long order, long running, long line, long payment, long transaction, long parcel,
            long parcelRunning, long parcelLine, long invoice, long invoiceLine) {
    }

    DealMaker(DealPlan plan, List<Article> articles, List<Person> people, Terms terms, Numbers numbers,
            ProviderIds ids, ZoneId zone) {
        this.plan = plan;
        this.articles = articles;
        this.bySku = articles.stream().collect(Collectors.toMap(article -> article.sku().value(), article -> article));
        this.people = people;
        this.terms = terms;
        this.numbers = numbers;
        this.ids = ids;
        this.zone = zone;
        this.bills = new Deal.Billed[plan.deals().size()];
        this.billedAt = new Instant[plan.deals().size()];
        this.nextLine = numbers.line();
        this.nextParcelLine = numbers.parcelLine();
        plan.deals().forEach(deal -> shippedOn.add(isSentAtOnce(deal) ? deal.placed().atZone(zone).toLocalDate()
                : workdayAfter(deal.placed().atZone(zone).toLocalDate())));
        number();
    }

    /** Invoices are numbered parcel by parcel, each year from one, in the night after the parcel left. */
    private void number() {
        var no = 0L;
        var line = numbers.invoiceLine();
        var before = LocalDate.MIN;
        var ofTheNight = 0;
        for (var place : plan.byShipping(shippedOn)) {
            var day = shippedOn.get(place);
            no = day.getYear() == before.getYear() ? no + 1 : 1;
            ofTheNight = day.equals(before) ? ofTheNight + 1 : 0;
            bills[place] = new Deal.Billed(numbers.invoice() + place, line, day.getYear(), no);
            billedAt[place] = day.plusDays(1).atTime(1, 0, 3).atZone(zone).toInstant().plusMillis(ofTheNight * 40L);
            line += plan.deals().get(place).mostLines();
            before = day;
        }
    }

    /** The last number given out in each year. */
    SortedMap<Integer, Long> lastNumbers() {
        var last = new TreeMap<Integer, Long>();
        for (var bill : bills) {
            last.merge(bill.year(), bill.no(), Math::max);
        }
        return last;
    }

    /** The date of the last invoice. */
    LocalDate lastBilledOn() {
        return Collections.max(shippedOn);
    }

    /** The moment at which the last invoice was issued. */
    Instant lastBilledAt() {
        return Collections.max(Arrays.asList(billedAt));
    }

    /** The deal at a place of the plan; asked for in turn. */
    Deal deal(int place) {
        var planned = plan.deals().get(place);
        var dice = Dice.of("deal " + place);
        var number = OrderNumber.of(numbers.running() + place);
        var person = people.get(planned.customer());
        var delivery = terms.delivery(load(planned), person.postcode(), planned.express(), planned.placed());
        var price = price(planned, delivery);
        return new Deal(numbers.order() + place, number, numbers.customer() + planned.customer(),
                person, delivery, price,
                lines(price), moments(planned, place, dice), paid(place, number, dice), sent(place, planned),
                        bills[place]);
    }

    private DeliveryLoad load(DealPlan.Planned planned) {
        var goods = planned.goods().entrySet();
        return new DeliveryLoad(Money.sum(Terms.CURRENCY, goods.stream()
                .map(entry -> articles.get(entry.getKey()).unit().times(entry.getValue())).toList()), goods.stream()
                .map(entry -> articles.get(entry.getKey()).item(entry.getValue())).toList());
    }

    private PricedOrder price(DealPlan.Planned planned, DeliveryOption delivery) {
        var items = planned.goods().entrySet().stream().map(entry -> {
            var article = articles.get(entry.getKey());
            return new PriceItem(article.sku(), new Quantity(entry.getValue()), article.unit(), article.category());
        }).toList();
        var day = planned.placed().atZone(zone).toLocalDate();
        return PriceOrder.price(new PriceRequest(Terms.CURRENCY, items,
                List.of(new PriceDelivery(delivery.code(), delivery.price())), terms.ratesOn(day)));
    }

    private List<Deal.DealLine> lines(PricedOrder price) {
        var lines = new ArrayList<Deal.DealLine>();
        for (var priced : price.lines()) {
            var article = priced.kind() == PricedLine.Kind.DELIVERY ? null : bySku.get(priced.code());
            lines.add(new Deal.DealLine(nextLine++, lines.size() + 1, priced, article));
        }
        return lines;
    }

    private Deal.Moments moments(DealPlan.Planned planned, int place, Dice dice) {
        var day = shippedOn.get(place);
        var atOnce = isSentAtOnce(planned);
        var shipped = day.atTime(atOnce ? dice.between(15, 17) : dice.between(9, 16), dice.below(60), dice.below(60))
                .atZone(zone).toInstant();
        var delivered = day.plusDays(planned.express() ? 1 : dice.between(1, 2))
                .atTime(dice.between(8, 18), dice.below(60), dice.below(60)).atZone(zone).toInstant();
        return new Deal.Moments(planned.placed(), planned.placed().atZone(zone).toLocalDate(),
                planned.placed().plusSeconds(dice.between(35, 240)), shipped, day, delivered, billedAt[place]);
    }

    private Deal.Paid paid(int place, OrderNumber number, Dice dice) {
        return new Deal.Paid(numbers.payment() + place, numbers.transaction() + place, "payment:" + number + ":1",
                ids.next("cs_test", dice), ids.next("pi", dice), ids.next("ch", dice), ids.next("txn", dice),
                dice.of(BRANDS), String.format("%04d", dice.below(10_000)));
    }

    private Deal.Sent sent(int place, DealPlan.Planned planned) {
        var first = nextParcelLine;
        nextParcelLine += planned.goods().size();
        return new Deal.Sent(numbers.parcel() + place, first, "S" + (numbers.parcelRunning() + place),
                tracking(FIRST_TRACKING + place));
    }

    private static String tracking(int serial) {
        for (var digit = 0; digit < 10; digit++) {
            var number = TrackingNumber.read("NP" + serial + digit + "DE");
            if (number.isPresent()) {
                return number.get().value();
            }
        }
        throw new IllegalStateException("no check digit fits " + serial);
    }

    /** Express leaves on the day of the order, if that was before the cut-off of a workday. */
    private boolean isSentAtOnce(DealPlan.Planned planned) {
        var placed = planned.placed().atZone(zone);
        return planned.express() && placed.getHour() < CUT_OFF
                && placed.getDayOfWeek() != DayOfWeek.SATURDAY && placed.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate workdayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
