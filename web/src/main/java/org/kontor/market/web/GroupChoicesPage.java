package org.kontor.market.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.market.BuyerGroupRow;

/** The groups of customers that rules can name, closed ones too: what a rule says is not lost with them. */
@Named
@RequestScoped
public class GroupChoicesPage {

    @Inject
    private BuyerGroupQueries groups;

    private List<BuyerGroupRow> all;

    /** What staff call a group. */
    public String name(BuyerGroup group) {
        return groups.name(group);
    }

    /** The same for a page that lists them all anyway. */
    public String known(BuyerGroup group) {
        return getAll().stream().filter(row -> row.code().equals(group.code())).findFirst().map(BuyerGroupRow::name)
                .orElseGet(group::code);
    }

    public List<BuyerGroupRow> getAll() {
        if (all == null) {
            all = groups.all();
        }
        return all;
    }
}
