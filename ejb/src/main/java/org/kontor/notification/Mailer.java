package org.kontor.notification;

/** Hands mails to a mail server. */
public interface Mailer {

    /** Returns when the server has taken the mail over; until then it counts as not sent and is tried again later. */
    void send(Mail mail) throws MailNotSent;
}
