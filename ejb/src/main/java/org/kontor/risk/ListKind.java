package org.kontor.risk;

/** What stands on a list: an e-mail address, a domain with those below it, or a range of network addresses. */
public enum ListKind { EMAIL, DOMAIN, NETWORK }
