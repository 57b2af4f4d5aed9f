package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.checkout.Unresolved;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.OpenMoneyQueries;
import org.kontor.shared.OrderNumber;

/** Finance at the list of money that needs a look. */
@ApplicationScoped
public class MoneyDesk {

    @Inject
    private OpenMoneyQueries money;

    @Inject
    private Unresolved unresolved;

    @Inject
    private Staff staff;

    /** The whole list. */
    public List<OpenMoney> list() {
        return staff.does(() -> money.list());
    }

    /** What stands on the list of one order. */
    public List<OpenMoney> open(OrderNumber order) {
        return list().stream().filter(one -> one.reference().equals(order.value())).toList();
    }

    /** Does what is to be done about one of the list. */
    public void resolve(OpenMoney one) {
        staff.does(() -> {
            unresolved.resolve(one.kind(), one.paymentId(), one.key());
            return null;
        });
    }
}
