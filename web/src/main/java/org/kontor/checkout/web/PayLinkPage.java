package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.PayLinks;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Responses;

/** Where a pay link leads: to the order, or to the sentence that its time is over. */
@Named
@RequestScoped
public class PayLinkPage {

    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,12}");
    private static final int GONE = 410;

    @Inject
    private PayLinks links;

    private String number;
    private String until;
    private String signature;

    public void load() {
        try {
            if (until == null || signature == null || !MOMENT.matcher(until).matches()) {
                throw new NotFound("pay link", number);
            }
            var order = links.open(OrderNumber.read(number).orElseThrow(() -> new NotFound("order", number)),
                    Long.parseLong(until), signature);
            Responses.see("/order/" + order.number() + "?key=" + order.accessKey());
        } catch (NotFound missing) {
            Responses.notFound();
        } catch (CheckoutRefused expired) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }
}
