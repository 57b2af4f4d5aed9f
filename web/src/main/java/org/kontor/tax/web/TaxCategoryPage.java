package org.kontor.tax.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kontor.tax.NamedCategory;
import org.kontor.tax.TaxDesk;
import org.kontor.tax.TaxQueries;
import org.kontor.tax.TaxRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The categories of goods, and one to be added or called something else. */
@Named
@RequestScoped
public class TaxCategoryPage {

    @Inject
    private TaxQueries taxes;

    @Inject
    private TaxDesk desk;

    private String code;
    private String name;

    public void save() {
        try {
            desk.category(code == null ? null : code.strip().toUpperCase(Locale.ROOT), name);
            Notices.done("tax.category.saved");
            Responses.see("/admin/tax");
        } catch (TaxRefused refused) {
            Notices.wrong(refused.messageKey().equals("tax.refused.code") ? "code" : "name", refused.messageKey(),
                    refused.arguments().toArray());
        }
    }

    public List<NamedCategory> getAll() {
        return taxes.categories();
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
