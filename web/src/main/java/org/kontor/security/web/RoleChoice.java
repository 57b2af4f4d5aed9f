package org.kontor.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.security.StaffRole;
import org.kontor.web.Texts;

/** A role that an account has or has not, as a box to tick. */
public class RoleChoice {

    private final StaffRole role;
    private boolean chosen;

    RoleChoice(StaffRole role, boolean chosen) {
        this.role = role;
        this.chosen = chosen;
    }

    /** Every role, those ticked that the account has. */
    static List<RoleChoice> of(Set<StaffRole> held) {
        return Arrays.stream(StaffRole.values()).map(role -> new RoleChoice(role, held.contains(role))).toList();
    }

    static Set<StaffRole> chosen(List<RoleChoice> choices) {
        return choices.stream().filter(RoleChoice::isChosen).map(choice -> choice.role).collect(Collectors.toSet());
    }

    public StaffRole getRole() {
        return role;
    }

    /** What the role lets people do. */
    public String getMeaning() {
        return Texts.INSTANCE.get("security.role." + role.role());
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
