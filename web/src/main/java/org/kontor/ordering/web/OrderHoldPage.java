package org.kontor.ordering.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.ordering.OrderDesk;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Stops an order and lets it go on, each with a reason. */
@Named
@RequestScoped
public class OrderHoldPage {

    @Inject
    private OrderDesk desk;

    @Inject
    private HttpServletRequest request;

    private OrderNumber number;
    private String reason;

    @PostConstruct
    void read() {
        var text = request.getParameter("number");
        number = OrderNumber.read(text).orElseThrow(() -> new NotFound("order", String.valueOf(text)));
    }

    public void hold() {
        desk.hold(number, reason);
        Notices.done("ordering.hold.done", number);
        Responses.see("/admin/orders/" + number);
    }

    public void release() {
        var left = desk.release(number, reason).holdKind();
        if (left == null) {
            Notices.done("ordering.hold.released", number);
        } else {
            Notices.done("ordering.hold.released." + left, number);
        }
        Responses.see("/admin/orders/" + number);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
