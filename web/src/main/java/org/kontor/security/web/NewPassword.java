package org.kontor.security.web;

import java.util.Optional;
import org.kontor.web.Notices;

/** A password that somebody chooses, typed twice and never shown again. */
public class NewPassword {

    private String password;
    private String again;

    /** The password, or nothing and a word at the second field when the two differ. */
    public Optional<String> agreed() {
        if (password != null && password.equals(again)) {
            return Optional.of(password);
        }
        Notices.wrong("again", "security.setup.different");
        return Optional.empty();
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
