package org.kontor.promotion.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryView;
import org.kontor.catalog.ProductView;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.promotion.Target;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** What people call the goods that a promotion means; what the catalogue no longer knows keeps its own name. */
@ApplicationScoped
public class Names {

    private static final int MOST_NAMED = 4;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private BuyerGroupQueries groups;

    /** Such as "Chairs and Lamps", or "all goods". */
    public String of(Target target) {
        if (target.kind() == Target.Kind.ALL) {
            return Texts.INSTANCE.get("promotion.target.all");
        }
        var names = target.names().stream().limit(MOST_NAMED).map(name -> of(target.kind(), name)).toList();
        var more = target.names().size() - names.size();
        return more == 0 ? list(names) : Texts.INSTANCE.of("promotion.target.more", String.join(", ", names), more);
    }

    /** The names with commas, and the last with "and". */
    static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names) : Texts.INSTANCE.of("promotion.target.and",
                String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    private String of(Target.Kind kind, String name) {
        return switch (kind) {
            case CATEGORY -> catalog.category(name).map(CategoryView::name).orElse(name);
            case PRODUCT -> catalog.product(name).map(ProductView::name).orElse(name);
            case SKU -> of(new Sku(name));
            case ALL -> name;
        };
    }

    public String of(BuyerGroup group) {
        return groups.name(group);
    }

    /** The name of a variant and what tells it from the others. */
    public String of(Sku sku) {
        var offer = catalog.offers(List.of(sku)).get(sku);
        if (offer == null) {
            return sku.value();
        }
        return offer.optionLabel().isEmpty() ? offer.name() : offer.name() + ", " + offer.optionLabel();
    }
}
