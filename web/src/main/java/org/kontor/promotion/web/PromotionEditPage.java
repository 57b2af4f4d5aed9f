package org.kontor.promotion.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Map;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.promotion.PromotionDesk;
import org.kontor.promotion.PromotionSheet;
import org.kontor.promotion.PromotionStatus;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Fault;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Writes a promotion: when it holds, what it gives, how often, and whether it is in force. */
@Named
@ViewScoped
public class PromotionEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PromotionDesk desk;

    @Inject
    private RuleWords words;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    private Long promotion;
    private long version;
    private PromotionForm form = new PromotionForm();
    private transient PromotionSheet sheet;

    public void load() {
        if (isSaved()) {
            version = getSheet().version();
            form = PromotionForm.of(getSheet().plan());
        }
        form.ask(markets.all().stream().filter(market -> !market.home()).map(Market::currency).toList());
    }

    /** Shows what was typed as a sentence; saves nothing. */
    public void look() {
        tell(read().faults());
    }

    private Entries read() {
        var entries = new Entries(markets.home().currency());
        form.plan(entries);
        return entries;
    }

    private static boolean tell(Map<String, Fault> faults) {
        faults.forEach(Notices::wrong);
        return faults.isEmpty();
    }

    public void save() {
        var entries = new Entries(markets.home().currency());
        var plan = form.plan(entries);
        if (tell(entries.faults())) {
            var saved = isSaved() ? desk.edit(promotion, version, plan) : desk.add(plan);
            Notices.done("promotion.saved");
            Responses.see("/admin/promotions/" + saved.id());
        }
    }

    public void activate() {
        desk.activate(promotion);
        done("promotion.activated");
    }

    public void pause() {
        desk.pause(promotion);
        done("promotion.paused");
    }

    public void end() {
        desk.end(promotion);
        done("promotion.ended");
    }

    private void done(String key) {
        Notices.done(key);
        Responses.see("/admin/promotions/" + promotion);
    }

    /** The rule as it is typed, in words; what cannot be read yet is said to be missing. */
    public String getSummary() {
        var entries = new Entries(markets.home().currency());
        var rule = form.rule(entries);
        return entries.faults().isEmpty() ? words.sentence(rule) : Texts.INSTANCE.get("promotion.summary.incomplete");
    }

    /** The promotion as it is in force now, whatever is typed in the form. */
    public PromotionSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(promotion);
        }
        return sheet;
    }

    public boolean isSaved() {
        return promotion != null;
    }

    public boolean isTakingCodes() {
        return isSaved() && getSheet().plan().byCode();
    }

    public boolean isStartable() {
        return isSaved() && PromotionStatus.ARROWS.allows(getSheet().status(), PromotionStatus.ACTIVE);
    }

    public boolean isRunning() {
        return isSaved() && getSheet().status() == PromotionStatus.ACTIVE;
    }

    public boolean isEndable() {
        return isSaved() && PromotionStatus.ARROWS.allows(getSheet().status(), PromotionStatus.ENDED);
    }

    /** What has ended does not change any more. */
    public boolean isEditable() {
        return !isSaved() || getSheet().status() != PromotionStatus.ENDED;
    }

    public String getTitle() {
        return isSaved() ? getSheet().plan().name() : Texts.INSTANCE.get("promotion.new");
    }

    public String getStatus() {
        return PromotionSign.label(getSheet().status(), getSheet().plan().from(), getSheet().plan().until(),
                clock.now());
    }

    public String getTone() {
        return PromotionSign.tone(getSheet().status(), getSheet().plan().from(), getSheet().plan().until(),
                clock.now());
    }

    public GiveKind[] getKinds() {
        return GiveKind.values();
    }

    public Target.Kind[] getTargetKinds() {
        return Target.Kind.values();
    }

    public Stacking[] getStackings() {
        return Stacking.values();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public PromotionForm getForm() {
        return form;
    }

    public Long getPromotion() {
        return promotion;
    }

    public void setPromotion(Long promotion) {
        this.promotion = promotion;
    }
}
