package org.kontor.shipping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.shared.NotFound;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryMap;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.DeliveryZone;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.ShippingRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Writes how a method is offered in a zone: days, table of prices, and what it can carry. */
@Named
@ViewScoped
public class ServicePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private AuditQueries audit;

    @Inject
    private Markets markets;

    private Long service;
    private Long zone;
    private long version;
    private String savedName;
    private ServiceForm form = new ServiceForm();
    private transient DeliveryMap map;

    public void load() {
        form.setZone(zone);
        if (service != null) {
            var saved = getMap().service(service).orElseThrow(() -> new NotFound("deliveryService", service));
            version = saved.version();
            form = ServiceForm.of(saved);
            savedName = saved.method() + " · " + getMap().zone(saved.zone()).map(DeliveryZone::name).orElse("");
        }
    }

    public void save() {
        var typed = new Typed();
        var plan = form.plan(typed, getCurrency());
        if (typed.tell()) {
            try {
                var id = desk.saveService(new DeliveryService(service == null ? 0 : service,
                        form.getZone() == null ? 0 : form.getZone(), form.getMethod() == null ? "" : form.getMethod(),
                        version, plan));
                Notices.done("shipping.service.saved");
                Responses.see("/admin/delivery/services/" + id);
            } catch (ShippingRefused refused) {
                Typed.tell(refused);
            }
        }
    }

    public void remove() {
        desk.removeService(service);
        Notices.done("shipping.service.removed");
        Responses.see("/admin/delivery");
    }

    private DeliveryMap getMap() {
        if (map == null) {
            map = desk.map();
        }
        return map;
    }

    public List<DeliveryZone> getZones() {
        return getMap().zones();
    }

    public List<DeliveryMethod> getMethods() {
        return getMap().methods();
    }

    public RateBasis[] getBases() {
        return RateBasis.values();
    }

    public String getCurrency() {
        return markets.find(form.getCurrency()).orElseGet(markets::home).currency();
    }

    /** Whether the currency is still to be chosen: a table keeps it. */
    public boolean isCurrencyAsked() {
        return !isSaved() && markets.all().size() > 1;
    }

    public String getStepsLabel() {
        return isCurrencyAsked() ? Texts.INSTANCE.get("shipping.steps.any")
                : Texts.INSTANCE.of("shipping.steps", getCurrency());
    }

    public String getFreeFromLabel() {
        return isCurrencyAsked() ? Texts.INSTANCE.get("shipping.freeFrom.any")
                : Texts.INSTANCE.of("shipping.freeFrom", getCurrency());
    }

    public List<Market> getMarkets() {
        return markets.all();
    }

    public boolean isSaved() {
        return service != null;
    }

    public String getTitle() {
        return isSaved() ? savedName : Texts.INSTANCE.get("shipping.service.new");
    }

    public List<AuditEntry> getTrail() {
        return audit.of("deliveryService", savedName);
    }

    public ServiceForm getForm() {
        return form;
    }

    public Long getService() {
        return service;
    }

    public void setService(Long service) {
        this.service = service;
    }

    public Long getZone() {
        return zone;
    }

    public void setZone(Long zone) {
        this.zone = zone;
    }
}
