package org.kontor.operations;

import java.util.List;

/** The shop does not start with these settings; the message says in one sentence for each variable what is wrong. */
public class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsRefused(List<String> sentences) {
        super(String.join(" ", sentences));
    }
}
