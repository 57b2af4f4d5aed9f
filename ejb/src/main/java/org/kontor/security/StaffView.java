package org.kontor.security;

import java.util.Set;

/**
 * A member of staff as others see them.
 *
 * @param invited while the person has not chosen a password yet
 */
public record StaffView(String username, String displayName, boolean active, boolean invited, Set<StaffRole> roles) {

    public StaffView {
        roles = Set.copyOf(roles);
    }
}
