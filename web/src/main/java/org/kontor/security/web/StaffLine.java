package org.kontor.security.web;

import java.util.List;
import org.kontor.security.StaffRole;
import org.kontor.security.StaffView;
import org.kontor.web.Texts;

/** An account as a list shows it: roles in their order, and its state as a badge. */
public record StaffLine(StaffView staff, List<StaffRole> roles, String tone, String state) {

    static StaffLine of(StaffView staff) {
        var roles = staff.roles().stream().sorted().toList();
        if (!staff.active()) {
            return new StaffLine(staff, roles, "neutral", Texts.INSTANCE.get("security.staff.state.off"));
        }
        return staff.invited() ? new StaffLine(staff, roles, "warn", Texts.INSTANCE.get("security.staff.state.invited"))
                : new StaffLine(staff, roles, "ok", Texts.INSTANCE.get("security.staff.state.on"));
    }
}
