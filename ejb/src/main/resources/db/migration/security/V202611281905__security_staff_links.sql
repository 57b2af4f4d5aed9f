-- Staff are invited by a one-time link and choose their password themselves; until then an account has none, and
-- nothing fits it. A link without an account is that of the first administrator.
alter table staff_user alter column password_hash drop not null;
alter table setup_link add column staff_id bigint;
alter table setup_link add constraint fk_setup_link_staff foreign key (staff_id)
    references staff_user on delete cascade;
create unique index uq_setup_link_open on setup_link (staff_id) where used_at is null;
