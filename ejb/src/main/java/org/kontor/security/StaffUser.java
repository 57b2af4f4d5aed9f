package org.kontor.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The account of a member of staff. Accounts are switched off, never deleted: their name stands in the audit trail. */
@Entity
@Table(name = "staff_user")
@NamedQuery(name = StaffUser.BY_USERNAME, query = "select distinct u from StaffUser u left join fetch u.roles"
        + " where u.username = :username")
@NamedQuery(name = StaffUser.ALL, query = "select u from StaffUser u order by u.username")
class StaffUser {

    static final String BY_USERNAME = "StaffUser.byUsername";
    static final String ALL = "StaffUser.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_user_seq")
    @SequenceGenerator(name = "staff_user_seq", sequenceName = "staff_user_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "username", nullable = false)
    private String username;
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "active", nullable = false)
    private boolean active;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role", nullable = false)
    private Set<String> roles;

    protected StaffUser() {
    }

    /** {@code passwordHash} is null for somebody who is invited. */
    StaffUser(NewStaff staff, String passwordHash) {
        this.username = staff.username();
        this.displayName = staff.displayName();
        this.passwordHash = passwordHash;
        this.active = true;
        this.roles = new HashSet<>();
        staff.roles().forEach(role -> roles.add(role.role()));
    }

    Long id() {
        return id;
    }

    /** Null until the person has chosen a password. */
    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void switchOff() {
        active = false;
    }

    void switchOn() {
        active = true;
    }

    void give(Set<StaffRole> wanted) {
        roles.clear();
        wanted.forEach(role -> roles.add(role.role()));
    }

    /** What changes with whatever must end a session: the password, the roles and whether the account is on. */
    String pass() {
        return Tokens.hash(passwordHash + roles.stream().sorted().toList() + active);
    }

    StaffView view() {
        return new StaffView(username, displayName, active, passwordHash == null, roles.stream().map(StaffRole::of)
                .collect(Collectors.toSet()));
    }
}
