package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.CustomerView;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OwnOrder;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** What an account holds: orders with their documents, and store credit. */
@Named
@RequestScoped
public class OwnOrdersPage {

    private static final int SIZE = 10;

    @Inject
    private AccountQueries accounts;

    @Inject
    private OrderQueries orders;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private GiftCardQueries cards;

    @Inject
    private AccountEntry entry;

    private String page;
    private CustomerView me;
    private Page<OwnOrder> found;
    private Map<OrderNumber, List<InvoiceRow>> documents;

    public void load() {
        if (!entry.isOpen(WantedPath.HOME)) {
            return;
        }
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        me = accounts.me();
        found = orders.mine(PageRequest.of(number.get(), SIZE));
        documents = invoices.ofOrders(found.items().stream().map(OwnOrder::number).toList()).stream()
                .collect(Collectors.groupingBy(InvoiceRow::order));
    }

    public CustomerView getMe() {
        return me;
    }

    public List<OrderLine> getOrders() {
        return found.items().stream().map(order -> new OrderLine(order, documents.getOrDefault(order.number(),
                List.of()))).toList();
    }

    /** Store credit that can be paid with. */
    public List<GiftCardView> getCredit() {
        return cards.creditOf(me.email()).stream()
                .filter(card -> !cards.isOver(card) && card.balance().isPositive()).toList();
    }

    public Pager getPager() {
        return Pager.of(found, number -> number == 1 ? WantedPath.HOME : WantedPath.HOME + "?page=" + number);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
