package org.kontor.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupDesk;
import org.kontor.market.BuyerGroupRow;
import org.kontor.market.GroupRefused;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** One group of customers: its name, whether it is open, and its members. */
@Named
@ViewScoped
public class GroupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BuyerGroupDesk desk;

    private String group;
    private transient BuyerGroupRow row;
    private String name;
    private boolean open;
    private String member;

    public void load() {
        name = getRow().name();
        open = getRow().open();
    }

    public void save() {
        try {
            desk.change(code(), name, open);
            done("market.group.saved");
        } catch (GroupRefused refused) {
            Notices.wrong("name", refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void enter() {
        Email.read(member).ifPresentOrElse(email -> {
            desk.enter(code(), email);
            done("market.group.entered");
        }, () -> Notices.wrong("member", "market.refused.member"));
    }

    public void leave(Email leaving) {
        desk.leave(code(), leaving);
        done("market.group.left");
    }

    private void done(String key) {
        Notices.done(key);
        Responses.see("/admin/customer-groups/" + group);
    }

    private BuyerGroup code() {
        if (!BuyerGroup.isCode(group)) {
            throw new NotFound("group", group);
        }
        return new BuyerGroup(group);
    }

    public BuyerGroupRow getRow() {
        if (row == null) {
            row = desk.row(code());
        }
        return row;
    }

    public List<Email> getMembers() {
        return desk.members(code());
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }
}
