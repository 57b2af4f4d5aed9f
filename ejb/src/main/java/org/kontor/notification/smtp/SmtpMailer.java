package org.kontor.notification.smtp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.kontor.notification.Mail;
import org.kontor.notification.MailNotSent;
import org.kontor.notification.Mailer;
import org.kontor.shared.BusinessClock;

/** Sends through the server's mail session: text first and HTML as its better alternative. */
@ApplicationScoped
class SmtpMailer implements Mailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    @Resource(lookup = "java:jboss/mail/Kontor")
    private Session session;

    @Inject
    private BusinessClock clock;

    /** A silent mail server must not hold the outbox longer than a delivery is leased. */
    @PostConstruct
    void limitWaiting() {
        session.getProperties().setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        session.getProperties().setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        session.getProperties().setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    }

    @Override
    public void send(Mail mail) throws MailNotSent {
        try {
            Transport.send(message(mail));
        } catch (MessagingException | UnsupportedEncodingException failure) {
            throw new MailNotSent(failure);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var from = InternetAddress.getLocalAddress(session);
        var message = new NamedMessage(session, "<" + mail.id() + "@" + from.getAddress().replaceFirst(".*@", "")
                + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), mail.name(), UTF_8));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.text(), "text/plain"));
        alternatives.addBodyPart(part(mail.html(), "text/html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(text, type + "; charset=" + UTF_8);
        return part;
    }

    /** A message whose id is given, so that a repeat can be told from a new letter. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
