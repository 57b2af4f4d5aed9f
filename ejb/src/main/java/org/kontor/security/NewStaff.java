package org.kontor.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An account to be made. User names are lower case letters, digits and {@code . _ - @}. */
public record NewStaff(String username, String displayName, Set<StaffRole> roles) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final int LONGEST_NAME = 120;

    public NewStaff {
        username = normal(username);
        displayName = displayName == null ? "" : displayName.strip();
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw new SecurityRefused("security.refused.username");
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME || displayName.chars()
                .anyMatch(Character::isISOControl)) {
            throw new SecurityRefused("security.refused.displayName");
        }
        if (roles.isEmpty()) {
            throw new SecurityRefused("security.refused.roles");
        }
    }

    static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
