package org.kontor.notification;

/** The mail server did not take a mail over. */
public class MailNotSent extends Exception {

    public MailNotSent(Exception cause) {
        super("the mail server did not take the mail over: " + cause.getMessage(), cause);
    }
}
