-- How far a provider's list of notifications that it could not deliver was looked through. What happened before seen_until
-- was looked at; a walk that is under way goes until walk_until and has come to the event walk_after.
create table notice_walk (
    provider     varchar(30) not null,
    seen_until   timestamptz not null,
    walk_until   timestamptz,
    walk_after   varchar(120),
    next_look_at timestamptz not null,
    constraint pk_notice_walk primary key (provider),
    constraint ck_notice_walk_forward check (walk_until >= seen_until),
    constraint ck_notice_walk_under_way check (walk_after is null or walk_until is not null)
);
