package org.kontor.sandbox.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A recipient for whom the SMTP library keeps nothing, because the mailbox has kept the mail already. */
record Nobody(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // Kept by the mailbox.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Kept by the mailbox.
    }

    @Override
    public void create() {
        // There is no folder to create.
    }

    @Override
    public void delete() {
        // There is no folder to delete.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody signs in.
    }

    @Override
    public void authenticate(String password) {
        // Everybody may send.
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }
}
