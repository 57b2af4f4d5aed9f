create table audit_entry (
    id           bigint generated always as identity,
    at           timestamptz  not null,
    actor        varchar(120) not null,
    actor_kind   varchar(10)  not null,
    action       varchar(60)  not null,
    subject_type varchar(30)  not null,
    subject      varchar(120) not null,
    detail       varchar(2000),
    correlation  varchar(40),
    constraint pk_audit_entry primary key (id),
    constraint ck_audit_entry_kind check (actor_kind in ('CUSTOMER', 'STAFF', 'JOB', 'SYSTEM'))
);
create index ix_audit_entry_subject on audit_entry (subject_type, subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger tr_audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger tr_audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_change();
