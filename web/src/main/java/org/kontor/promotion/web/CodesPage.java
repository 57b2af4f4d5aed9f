package org.kontor.promotion.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.CouponDesk;
import org.kontor.promotion.CouponRow;
import org.kontor.promotion.PromotionPlan;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The codes of a promotion: a code of one's own, a batch of codes that work once, and how often each was used. */
@Named
@ViewScoped
public class CodesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    private CouponDesk desk;

    private long promotion;
    private String code;
    private String uses;
    private String prefix;
    private String number;
    private transient Page<CouponRow> codes;

    /** Shows the codes of this promotion, if it takes any. */
    public void load(Long shown, boolean takingCodes) {
        promotion = takingCodes ? shown : 0;
    }

    public void add() {
        var entries = new Entries("");
        var most = entries.optionalNumber("uses", uses, PromotionPlan.MOST_USES);
        var read = CouponCode.read(code);
        if (read.isEmpty()) {
            entries.wrong("own-code", "promotion.wrong.code");
        }
        entries.faults().forEach(Notices::wrong);
        if (entries.faults().isEmpty()) {
            desk.add(promotion, read.get(), most);
            done("promotion.code.added", read.get().value());
        }
    }

    public void generate() {
        var entries = new Entries("");
        var wanted = entries.number("number", number, 1);
        entries.faults().forEach(Notices::wrong);
        if (entries.faults().isEmpty()) {
            done("promotion.codes.made",
                    desk.generate(promotion, Entries.text(prefix).toUpperCase(Locale.ROOT), wanted));
        }
    }

    private void done(String key, Object argument) {
        Notices.done(key, argument);
        Responses.see("/admin/promotions/" + promotion);
    }

    public Page<CouponRow> getCodes() {
        if (codes == null) {
            codes = desk.list(promotion, PageRequest.of(1, SHOWN));
        }
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUses() {
        return uses;
    }

    public void setUses(String uses) {
        this.uses = uses;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
