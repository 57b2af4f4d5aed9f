package org.kontor.shipping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.shipping.DeliveryCalendar;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.ShippingRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Writes when parcels leave: the cut-off of the warehouse, its lead time, and the days on which nothing moves. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    @Inject
    private DeliveryDesk desk;

    @Inject
    private AuditQueries audit;

    private long version;
    private String cutOff;
    private String leadDays;
    private String holidays;

    public void load() {
        var saved = desk.map().calendar();
        version = saved.version();
        cutOff = saved.cutOff().toString();
        leadDays = String.valueOf(saved.leadDays());
        holidays = HolidayText.text(saved.holidays());
    }

    public void save() {
        var typed = new Typed();
        var days = HolidayText.read(holidays, typed);
        var lead = typed.number("lead-days", leadDays);
        if (!TIME.matcher(Typed.text(cutOff)).matches()) {
            typed.wrong("cut-off", "shipping.wrong.time");
        }
        if (typed.tell()) {
            var now = desk.map().calendar();
            try {
                desk.saveCalendar(new DeliveryCalendar(now.zone(), now.home(), LocalTime.parse(Typed.text(cutOff)),
                        lead, version, days));
                Notices.done("shipping.calendar.saved");
                Responses.see("/admin/delivery/calendar");
            } catch (ShippingRefused refused) {
                Typed.tell(refused);
            }
        }
    }

    public List<AuditEntry> getTrail() {
        return audit.of("deliveryCalendar", "calendar");
    }

    public String getCutOff() {
        return cutOff;
    }

    public void setCutOff(String cutOff) {
        this.cutOff = cutOff;
    }

    public String getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(String leadDays) {
        this.leadDays = leadDays;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
