package org.kontor.walk;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.shared.DomainException;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** One walk at a time: begun with a seed, taken step by step, ended in calm. A refusal in words is a step too. */
@ApplicationScoped
public class RandomWalk {

    @Inject
    private CustomerDeeds customers;

    @Inject
    private GoodsDeeds goods;

    @Inject
    private MoneyDeeds money;

    @Inject
    private BankDeeds bank;

    @Inject
    private PhoneDeeds phone;

    @Inject
    private HoldDeeds holds;

    @Inject
    private OwingDeeds owing;

    @Inject
    private AbroadDeeds abroad;

    @Inject
    private DividedDeeds divided;

    @Inject
    private ApprovalDeeds approvals;

    @Inject
    private AgainDeeds again;

    @Inject
    private DebitDeeds debits;

    @Inject
    private OutsideDeeds outside;

    private Trail trail;
    private List<Deed> deeds;

    public void begin(long seed, boolean isLong) {
        trail = new Trail(seed, isLong);
        deeds = Stream.of(customers.all(), goods.all(), money.all(), bank.all(), phone.all(), holds.all(),
                        outside.all(), owing.all(), abroad.all(), divided.all(), approvals.all(),
                        again.all(), debits.all())
                .flatMap(List::stream).toList();
        goods.settleIn(trail);
        owing.settleIn();
        money.settleIn();
        abroad.settleIn();
        approvals.settleIn();
    }

    /** What can be ordered, for who comes from outside. */
    public List<String> goods() {
        return trail.goods().stream().map(Sku::value).toList();
    }

    /** Somebody who came from outside has ordered; everything may happen to that order, too. */
    public void know(OrderNumber number) {
        trail.keep(trail.orders(), number);
    }

    /** Does the next deed and says what it was and what came of it; starts with {@code BROKEN} when it broke. */
    public String step() {
        var deed = next();
        try {
            return deed.name() + ": " + deed.act().on(trail);
        } catch (DomainException refusal) {
            return deed.name() + ": refused, " + refusal.getMessage();
        } catch (EJBException wrapped) {
            return refusal(wrapped).map(told -> deed.name() + ": refused, " + told.getMessage())
                    .orElseGet(() -> broken(deed, wrapped));
        } catch (Exception | AssertionError failure) {
            return broken(deed, failure);
        }
    }

    private static Optional<Throwable> refusal(Throwable wrapped) {
        return Stream.iterate(wrapped, cause -> cause != null, Throwable::getCause)
                .filter(DomainException.class::isInstance).findFirst();
    }

    private static String broken(Deed deed, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().filter(RandomWalk::isOurs)
                .collect(Collectors.joining(" | ", "BROKEN " + deed.name() + ": ", ""));
    }

    /** Messages, and lines of the product; the ways through the server say nothing. */
    private static boolean isOurs(String line) {
        return !line.startsWith("\t") || line.contains("org.kontor.") && !line.contains("$Proxy$");
    }

    /** Orders come first: without any there is little else to do. */
    private Deed next() {
        if (trail.orders().size() < 3) {
            return deeds.get(0);
        }
        var thrown = trail.upTo(deeds.stream().mapToInt(Deed::weight).sum());
        for (var deed : deeds) {
            thrown -= deed.weight();
            if (thrown < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("the dice have too many sides");
    }

    /** Everybody behaves again, and what is late is asked for. */
    public void calm() {
        outside.calm();
    }

    public void end() {
        goods.leave(trail);
        holds.leave();
        owing.leave();
        money.settleIn();
        abroad.leave();
        approvals.leave();
        debits.leave(trail);
        calm();
    }
}
