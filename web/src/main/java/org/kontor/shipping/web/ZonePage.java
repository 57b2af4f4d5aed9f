package org.kontor.shipping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.shared.NotFound;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryZone;
import org.kontor.shipping.ShippingRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Writes a zone: its name, its place among the zones, and which countries and postcodes are in it. */
@Named
@ViewScoped
public class ZonePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private AuditQueries audit;

    private Long zone;
    private long version;
    private String savedName;
    private String name = "";
    private String position = "";
    private String areas = "";
    private String except = "";

    public void load() {
        var map = desk.map();
        position = String.valueOf(map.zones().size() + 1);
        if (zone != null) {
            var saved = map.zone(zone).orElseThrow(() -> new NotFound("deliveryZone", zone));
            version = saved.version();
            savedName = saved.name();
            name = saved.name();
            position = String.valueOf(saved.position());
            areas = AreaText.text(saved.areas(), false);
            except = AreaText.text(saved.areas(), true);
        }
    }

    public void save() {
        var typed = new Typed();
        var included = AreaText.read(areas, false, "areas", typed);
        var excluded = AreaText.read(except, true, "except", typed);
        var wanted = new DeliveryZone(zone == null ? 0 : zone, Typed.text(name), typed.number("position", position),
                version, Stream.concat(included.stream(), excluded.stream()).toList());
        if (typed.tell()) {
            try {
                var id = desk.saveZone(wanted);
                Notices.done("shipping.zone.saved");
                Responses.see("/admin/delivery/zones/" + id);
            } catch (ShippingRefused refused) {
                Typed.tell(refused);
            }
        }
    }

    public void remove() {
        desk.removeZone(zone);
        Notices.done("shipping.zone.removed");
        Responses.see("/admin/delivery");
    }

    public boolean isSaved() {
        return zone != null;
    }

    public String getTitle() {
        return zone == null ? Texts.INSTANCE.get("shipping.zone.new") : savedName;
    }

    public List<AuditEntry> getTrail() {
        return audit.of("deliveryZone", savedName);
    }

    public Long getZone() {
        return zone;
    }

    public void setZone(Long zone) {
        this.zone = zone;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getAreas() {
        return areas;
    }

    public void setAreas(String areas) {
        this.areas = areas;
    }

    public String getExcept() {
        return except;
    }

    public void setExcept(String except) {
        this.except = except;
    }
}
