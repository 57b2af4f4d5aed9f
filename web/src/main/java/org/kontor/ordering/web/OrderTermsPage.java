package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.content.ContentQueries;
import org.kontor.content.ShownPage;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Responses;

/** The terms that the buyer of an order agreed to, as they were then: for the holder of its key, and for staff. */
@Named
@RequestScoped
public class OrderTermsPage {

    @Inject
    private OrderQueries orders;

    @Inject
    private ContentQueries content;

    private String number;
    private String key;
    private OrderView order;
    private ShownPage page;

    public void load() {
        show(OrderNumber.read(number).flatMap(known -> orders.byNumberAndKey(known, key)));
    }

    public void loadForStaff() {
        show(OrderNumber.read(number).flatMap(orders::forStaff));
    }

    private void show(Optional<OrderView> found) {
        order = found.orElse(null);
        page = found.map(OrderView::terms).flatMap(terms -> content.publication(terms.page(), terms.version()))
                .orElse(null);
        if (page == null) {
            Responses.notFound();
        }
    }

    public OrderView getOrder() {
        return order;
    }

    public ShownPage getPage() {
        return page;
    }

    public String getBack() {
        return "/order/" + number + "?key=" + key;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
