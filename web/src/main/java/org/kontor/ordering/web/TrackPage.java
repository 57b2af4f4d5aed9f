package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The form that finds an order by its number and e-mail address; what was typed stays when nothing was found. */
@Named
@RequestScoped
public class TrackPage {

    private String number;
    private String email;
    private String refusal;

    void refuse(String typedNumber, String typedEmail, String sentence) {
        number = typedNumber;
        email = typedEmail;
        refusal = sentence;
    }

    public String getNumber() {
        return number;
    }

    public String getEmail() {
        return email;
    }

    public String getRefusal() {
        return refusal;
    }
}
