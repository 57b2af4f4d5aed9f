package org.kontor.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderRow;
import org.kontor.risk.RiskQueries;
import org.kontor.screening.OrderReview;
import org.kontor.shared.PageRequest;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Paid orders that a rule finds doubtful: each is let go, or called off and its money goes back. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/review";
    private static final int MOST = 100;

    @Inject
    private OrderQueries orders;

    @Inject
    private RiskQueries risks;

    @Inject
    private OrderReview review;

    @Inject
    private HttpServletRequest request;

    private ArrayList<ReviewLine> lines;
    private long total;

    public void load() {
        var found = orders.list(OrderFilter.in(OrderFilter.View.REVIEW),
                new PageRequest(1, MOST, "placedAt", false));
        var known = risks.of(found.items().stream().map(OrderRow::number).toList());
        total = found.total();
        lines = new ArrayList<>(found.items().stream()
                .map(row -> new ReviewLine(row, known.get(row.number().value()))).toList());
    }

    public void release(ReviewLine line) {
        review.release(line.order(), line.getReason());
        Notices.done("risk.review.released", line.getNumber());
        Responses.see(HERE);
    }

    public void cancel(ReviewLine line) {
        review.cancel(line.order(), line.getReason(), Texts.INSTANCE.get("risk.review.told"));
        Notices.done("risk.review.cancelled", line.getNumber());
        Responses.see(HERE);
    }

    /** Those who decide; finance only looks. */
    public boolean isDeciding() {
        return request.isUserInRole("orders") || request.isUserInRole("admin");
    }

    public List<ReviewLine> getLines() {
        return lines;
    }

    public long getTotal() {
        return total;
    }
}
