package org.kontor.promotion.web;

import java.io.Serializable;
import java.util.List;
import org.kontor.promotion.Pace;
import org.kontor.promotion.PromotionPlan;

/** How often a promotion may be used in a day, week or month, as staff type it; without a number there is no limit. */
public class PaceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String per = Pace.Period.DAY.name();
    private String maxUses = "";
    private String maxPerCustomer = "";

    void show(Pace pace) {
        if (pace != null) {
            per = pace.per().name();
            maxUses = pace.maxUses() == null ? "" : pace.maxUses().toString();
            maxPerCustomer = pace.maxPerCustomer() == null ? "" : pace.maxPerCustomer().toString();
        }
    }

    Pace read(Entries entries) {
        var most = entries.optionalNumber("pace-uses", maxUses, PromotionPlan.MOST_USES);
        var each = entries.optionalNumber("pace-per-customer", maxPerCustomer,
                PromotionPlan.MOST_BY_ONE);
        return most == null && each == null ? null : new Pace(Pace.Period.valueOf(per), most, each);
    }

    public List<Pace.Period> getPeriods() {
        return List.of(Pace.Period.values());
    }

    public String getPer() {
        return per;
    }

    public void setPer(String per) {
        this.per = per;
    }

    public String getMaxUses() {
        return maxUses;
    }

    public void setMaxUses(String maxUses) {
        this.maxUses = maxUses;
    }

    public String getMaxPerCustomer() {
        return maxPerCustomer;
    }

    public void setMaxPerCustomer(String maxPerCustomer) {
        this.maxPerCustomer = maxPerCustomer;
    }
}
