-- Whether a message was sent to us and signed, or fetched from its provider's list because it never came. All that is older
-- was sent.
alter table inbox add column origin varchar(8) not null default 'SENT',
    add constraint ck_inbox_origin check (origin in ('SENT', 'FETCHED'));
