-- What a deed changed, value by value, beside its line in the trail.
create table audit_change (
    entry_id     bigint      not null,
    field        varchar(80) not null,
    before_value text,
    after_value  text,
    constraint pk_audit_change primary key (entry_id, field),
    constraint fk_audit_change_entry foreign key (entry_id) references audit_entry
);
create trigger tr_audit_change_append_only before update or delete on audit_change
    for each row execute function refuse_change();
create trigger tr_audit_change_no_truncate before truncate on audit_change
    for each statement execute function refuse_change();
create index ix_audit_entry_actor on audit_entry (actor, id);
create index ix_audit_entry_action on audit_entry (action, id);
create index ix_audit_entry_at on audit_entry (at, id);
