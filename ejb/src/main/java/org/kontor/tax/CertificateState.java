package org.kontor.tax;

/** Whether an exemption certificate frees from tax on a day, and if not, why. */
public enum CertificateState {
    NOT_YET, HOLDS, EXPIRED, REVOKED
}
