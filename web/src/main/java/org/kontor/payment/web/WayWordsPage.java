package org.kontor.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryView;
import org.kontor.market.web.GroupChoicesPage;
import org.kontor.payment.WayRule;
import org.kontor.web.Texts;

/** Says in a sentence for which orders a way to pay is. */
@Named
@RequestScoped
public class WayWordsPage {

    @Inject
    private GroupChoicesPage groups;

    @Inject
    private CatalogQueries catalog;

    /** The sentence; that it is not offered where it is not. */
    public String sentence(boolean offered, WayRule rule) {
        return offered ? text("payment.way.says", who(rule), total(rule), where(rule), without(rule) + fee(rule))
                : text("payment.way.notOffered");
    }

    private String who(WayRule rule) {
        return rule.group() == null ? text("payment.way.everybody") : text("payment.way.members",
                groups.known(rule.group()));
    }

    private static String total(WayRule rule) {
        if (rule.least() == null) {
            return rule.most() == null ? text("payment.way.anyTotal") : text("payment.way.upTo", rule.most());
        }
        return rule.most() == null ? text("payment.way.from", rule.least())
                : text("payment.way.between", rule.least(), rule.most());
    }

    private static String fee(WayRule rule) {
        return rule.fee() == null ? "" : text("payment.way.costs", rule.fee());
    }

    private static String where(WayRule rule) {
        return !rule.onlyTo().isEmpty() ? text("payment.way.onlyTo", countries(rule.onlyTo()))
                : rule.neverTo().isEmpty() ? text("payment.way.anywhere")
                : text("payment.way.neverTo", countries(rule.neverTo()));
    }

    private static String countries(Set<String> codes) {
        return codes.stream().map(Texts.INSTANCE::country).sorted().collect(Collectors.joining(", "));
    }

    private String without(WayRule rule) {
        var goods = Stream.concat(rule.giftCards() ? Stream.empty() : Stream.of(text("payment.way.giftCards")),
                rule.neverWith().stream().map(this::category)).collect(Collectors.joining(", "));
        return goods.isEmpty() ? "" : text("payment.way.without", goods);
    }

    /** What customers call it; its address where it is gone. */
    private String category(String slug) {
        return catalog.category(slug).map(CategoryView::name).orElse(slug);
    }

    private static String text(String key, Object... arguments) {
        return Texts.INSTANCE.of(key, arguments);
    }
}
