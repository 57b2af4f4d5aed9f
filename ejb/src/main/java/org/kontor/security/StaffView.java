package org.kontor.security;

import java.util.Set;

/** A member of staff as others see them. */
public record StaffView(String username, String displayName, boolean active, Set<StaffRole> roles) {

    public StaffView {
        roles = Set.copyOf(roles);
    }
}
