package org.kontor.sandbox.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** A mail taken apart: headers, text, HTML and attachments. What cannot be read is shown as a sentence, never lost. */
final class MailContent {

    /** One attachment, or an inline part that is not text. */
    record Attachment(String name, String type, byte[] content) {
    }

    private final List<String> headers = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private String text;
    private String html;

    private MailContent() {
    }

    static MailContent of(byte[] raw) {
        var content = new MailContent();
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            content.headers.addAll(Collections.list(message.getAllHeaderLines()));
            content.take(message);
        } catch (MessagingException | IOException unreadable) {
            content.text = "This mail could not be taken apart: " + unreadable.getMessage();
        }
        return content;
    }

    List<String> headers() {
        return headers;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (var i = 0; i < parts.getCount(); i++) {
                take(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html") && html == null && isShown(part)) {
            html = part.getContent().toString();
        } else if (part.isMimeType("text/plain") && text == null && isShown(part)) {
            text = part.getContent().toString();
        } else {
            var name = part.getFileName() == null ? "part-" + (attachments.size() + 1) : part.getFileName();
            var type = part.getContentType().replaceAll("[;\\s].*", "");
            try (var content = part.getInputStream()) {
                attachments.add(new Attachment(name, type, content.readAllBytes()));
            }
        }
    }

    private static boolean isShown(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }
}
