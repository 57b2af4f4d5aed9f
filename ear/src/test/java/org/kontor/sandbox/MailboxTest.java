package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mailbox: what is sent over SMTP can be read as a page and as JSON, by recipient. */
@ExtendWith(RunningSandbox.class)
class MailboxTest {

    private final World world;

    MailboxTest(World world) {
        this.world = world;
    }

    private void send(String to, String subject) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(world.settings().smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@norrgate.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Tack för din beställning", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Tack <script>alert(1)</script></p>", "text/html; charset=UTF-8");
        var file = new MimeBodyPart();
        file.setContent("1,2,3", "text/csv; charset=UTF-8");
        file.setFileName("order.csv");
        message.setContent(new MimeMultipart("mixed", text, html, file));
        Transport.send(message);
    }

    private JsonArray mailsTo(String to) {
        return world.json("/mailbox.json?to=" + to).getAsJsonArray();
    }

    private JsonObject only(String to) {
        assertEquals(1, mailsTo(to).size());
        return mailsTo(to).get(0).getAsJsonObject();
    }

    @Test
    void keepsWhatArrivesWithItsParts() throws MessagingException {
        send("ada@mail.example", "Bekräftelse på order N-1 ✓");
        var mail = only("ada@mail.example");
        assertEquals("Bekräftelse på order N-1 ✓", mail.get("subject").getAsString());
        assertEquals("Tack för din beställning", mail.get("text").getAsString());
        var attachment = mail.getAsJsonArray("attachments").get(0).getAsJsonObject();
        assertEquals("order.csv", attachment.get("name").getAsString());
        var id = mail.get("id").getAsString();
        assertTrue(world.get("/mailbox").body().contains("Bekräftelse på order N-1 ✓"));
        assertTrue(world.get("/mailbox/" + id).body().contains("Tack för din beställning"));
        assertEquals("1,2,3", world.get("/mailbox/" + id + "/attachments/0").body());
        assertEquals(404, world.get("/mailbox/" + id + "/attachments/1").statusCode());
    }

    @Test
    void locksHtmlIntoAFrameThatRunsNothing() throws MessagingException {
        send("bea@mail.example", "<script>alert(2)</script>");
        var id = only("bea@mail.example").get("id").getAsString();
        var page = world.get("/mailbox/" + id);
        assertFalse(page.body().contains("<script"), page.body());
        assertTrue(page.body().contains("<iframe sandbox=\"allow-popups "), page.body());
        var frame = world.get("/mailbox/" + id + "/html");
        assertTrue(frame.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
    }

    @Test
    void refusesMailWhileItIsDownAndTakesItAfterwards() throws MessagingException {
        world.fault("mail_down", 1, "");
        assertThrows(MessagingException.class, () -> send("cid@mail.example", "First"));
        send("cid@mail.example", "Second");
        assertEquals("Second", only("cid@mail.example").get("subject").getAsString());
    }

    @Test
    void findsMailAgainAfterARestart() throws MessagingException {
        send("dan@mail.example", "Kept");
        world.restart();
        assertEquals("Kept", only("DAN@mail.example").get("subject").getAsString());
    }
}
