package org.kontor.security.web;

import jakarta.security.enterprise.credential.Credential;
import org.kontor.security.StaffView;

/** Somebody whose name and password were found to fit a moment ago; only the sign-in page makes it. */
record EnteredStaff(StaffView staff) implements Credential {
}
