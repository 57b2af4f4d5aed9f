package org.kontor.promotion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.promotion.PromotionDesk;
import org.kontor.promotion.PromotionRow;
import org.kontor.shared.BusinessClock;

/** The promotions, newest first, each as a sentence. */
@Named
@RequestScoped
public class PromotionListPage {

    @Inject
    private PromotionDesk desk;

    @Inject
    private RuleWords words;

    @Inject
    private BusinessClock clock;

    private List<PromotionLine> lines;

    public void load() {
        lines = desk.list().stream().map(this::line).toList();
    }

    private PromotionLine line(PromotionRow row) {
        var now = clock.now();
        return new PromotionLine(row, words.sentence(row.rule()),
                PromotionSign.label(row.status(), row.from(), row.until(), now),
                PromotionSign.tone(row.status(), row.from(), row.until(), now));
    }

    public List<PromotionLine> getLines() {
        return lines;
    }
}
