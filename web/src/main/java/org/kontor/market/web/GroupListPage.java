package org.kontor.market.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kontor.market.BuyerGroupDesk;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.market.BuyerGroupRow;
import org.kontor.market.GroupRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The groups of customers, and a new one. */
@Named
@RequestScoped
public class GroupListPage {

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private BuyerGroupDesk desk;

    private List<BuyerGroupRow> rows;
    private String code;
    private String name;

    public void add() {
        var clean = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        try {
            desk.add(clean, name);
            Notices.done("market.group.added");
            Responses.see("/admin/customer-groups/" + clean);
        } catch (GroupRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    public List<BuyerGroupRow> getRows() {
        if (rows == null) {
            rows = groups.all();
        }
        return rows;
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
}
