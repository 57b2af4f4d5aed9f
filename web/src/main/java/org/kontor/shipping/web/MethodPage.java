package org.kontor.shipping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.catalog.CatalogQueries;
import org.kontor.shared.NotFound;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.MethodRule;
import org.kontor.shipping.ShippingRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Writes a way of delivery: what customers call it, who carries it, and which goods it takes. */
@Named
@ViewScoped
public class MethodPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_CARRIER = "nordpost";

    @Inject
    private DeliveryDesk desk;

    @Inject
    private AuditQueries audit;

    @Inject
    private CatalogQueries catalog;

    private String method;
    private long version = -1;
    private String code = "";
    private String name = "";
    private String carrier = FIRST_CARRIER;
    private String position = "";
    private GoodsForm never = new GoodsForm();
    private GoodsForm only = new GoodsForm();

    public void load() {
        var map = desk.map();
        position = String.valueOf(map.methods().size() + 1);
        if (method != null) {
            var saved = map.method(method).orElseThrow(() -> new NotFound("deliveryMethod", method));
            version = saved.version();
            code = saved.code();
            name = saved.name();
            carrier = saved.carrier();
            position = String.valueOf(saved.position());
            never = GoodsForm.of(saved.rules(), MethodRule.Kind.NEVER_WITH);
            only = GoodsForm.of(saved.rules(), MethodRule.Kind.ONLY_WITH);
        }
    }

    public void save() {
        var typed = new Typed();
        var rules = new ArrayList<MethodRule>();
        rules.addAll(never.rules(MethodRule.Kind.NEVER_WITH, "never-products", this::isProduct, typed));
        rules.addAll(only.rules(MethodRule.Kind.ONLY_WITH, "only-products", this::isProduct, typed));
        var wanted = new DeliveryMethod(isSaved() ? method : Typed.text(code).toUpperCase(Locale.ROOT),
                Typed.text(name), Typed.text(carrier), typed.number("position", position), version, rules);
        if (typed.tell()) {
            try {
                desk.saveMethod(wanted);
                Notices.done("shipping.method.saved");
                Responses.see("/admin/delivery/methods/" + wanted.code());
            } catch (ShippingRefused refused) {
                Typed.tell(refused);
            }
        }
    }

    private boolean isProduct(String slug) {
        return catalog.product(slug).isPresent();
    }

    public boolean isSaved() {
        return method != null;
    }

    public String getTitle() {
        return isSaved() ? name : Texts.INSTANCE.get("shipping.method.new");
    }

    public List<AuditEntry> getTrail() {
        return audit.of("deliveryMethod", method);
    }

    public GoodsForm getNever() {
        return never;
    }

    public GoodsForm getOnly() {
        return only;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }
}
