package org.kontor.sandbox.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;

/**
 * The SMTP server. A mail is answered 250 only after it is kept in the database; while the mail server is switched
 * "down", or the database is away, it is answered 451, so that the sender tries again later.
 */
public final class SmtpDoor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmtpDoor.class.getName());

    private final int port;
    private final GreenMail server;
    private final Mailbox mailbox;
    private final Faults faults;

    /** A door on a port of the loopback address. */
    public SmtpDoor(int port, Mailbox mailbox, Faults faults) {
        this.port = port;
        this.mailbox = mailbox;
        this.faults = faults;
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(5_000);
        server = new GreenMail(setup);
    }

    /** Begins to take mail; fails when the port is taken. */
    public void open() throws IOException {
        // The library would report a taken port by a stack trace of a thread of its own.
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser take(MovingMessage message, MailAddress recipient) throws MessagingException {
        if (faults.take(Fault.MAIL_DOWN, recipient.getEmail()).isPresent()) {
            throw new MessagingException("The mail server is switched down.");
        }
        try {
            var raw = new ByteArrayOutputStream();
            message.getMessage().writeTo(raw);
            var sender = message.getReturnPath() == null ? "" : message.getReturnPath().getEmail();
            mailbox.keep(sender, recipient.getEmail(), message.getMessage().getSubject(), raw.toByteArray());
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "A mail could not be read", unreadable);
            throw new MessagingException("The mail could not be read.", unreadable);
        }
        return new Nobody(recipient.getEmail());
    }
}
