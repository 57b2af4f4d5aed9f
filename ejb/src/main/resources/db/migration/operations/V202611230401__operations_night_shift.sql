insert into status_arrow values
    ('job_run', 'PLANNED', 'RUNNING'),
    ('job_run', 'RUNNING', 'COMPLETED'), ('job_run', 'RUNNING', 'COMPLETED_WITH_PARKED'),
    ('job_run', 'RUNNING', 'FAILED'), ('job_run', 'RUNNING', 'ORPHANED'),
    ('job_run', 'ORPHANED', 'RUNNING'), ('job_run', 'ORPHANED', 'FAILED'), ('job_run', 'FAILED', 'RUNNING'),
    ('job_run', 'COMPLETED', 'RUNNING'), ('job_run', 'COMPLETED_WITH_PARKED', 'RUNNING');

-- One run per job and business date, beside the container's own repository. The node that runs it renews the lease;
-- lease_until is the database's own time, never business time, so that moving the clock orphans nothing.
create sequence job_run_seq increment by 50 start with 50;
create table job_run (
    id            bigint       not null,
    job           varchar(60)  not null,
    business_date date         not null,
    run_key       varchar(80)  not null,
    status        varchar(24)  not null,
    step          varchar(40),
    asked_by      varchar(120) not null,
    asked_at      timestamptz  not null,
    waiting       boolean      not null default true,
    starts        int          not null default 0,
    started_at    timestamptz,
    ended_at      timestamptz,
    node          varchar(120),
    lease_until   timestamptz,
    execution_id  bigint,
    stop_asked_by varchar(120),
    message       varchar(1000),
    version       bigint       not null default 0,
    constraint pk_job_run primary key (id),
    constraint uq_job_run_day unique (job, business_date),
    constraint uq_job_run_key unique (run_key),
    constraint ck_job_run_status check (status in
        ('PLANNED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_PARKED', 'FAILED', 'ORPHANED')),
    constraint ck_job_run_lease check ((status = 'RUNNING') = (lease_until is not null)),
    constraint ck_job_run_waiting check (not waiting or status <> 'RUNNING')
);
create index ix_job_run_recent on job_run (business_date desc, id desc);
create index ix_job_run_active on job_run (status) where waiting or status in ('RUNNING', 'ORPHANED');
create sequence job_run_status_change_seq increment by 50 start with 50;
create table job_run_status_change (
    id          bigint       not null,
    run_id      bigint       not null,
    graph       varchar(20)  not null default 'job_run',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_job_run_status_change primary key (id),
    constraint fk_job_run_status_change_run foreign key (run_id) references job_run,
    constraint ck_job_run_status_change_graph check (graph = 'job_run'),
    constraint fk_job_run_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_job_run_status_change_run on job_run_status_change (run_id, id);
create trigger tr_job_run_status_change_append_only before update or delete on job_run_status_change
    for each row execute function refuse_change();

-- What a step of a run has to do, written down before it begins. Readers take what is WAITING and nothing else, so a
-- run that was killed, even twice, goes on where it stood.
create table job_item (
    id      bigint generated always as identity,
    run_id  bigint       not null,
    step    varchar(40)  not null,
    item    varchar(80)  not null,
    status  varchar(8)   not null default 'WAITING',
    reason  varchar(500),
    constraint pk_job_item primary key (id),
    constraint uq_job_item unique (run_id, step, item),
    constraint fk_job_item_run foreign key (run_id) references job_run,
    constraint ck_job_item_status check (status in ('WAITING', 'DONE', 'PARKED')),
    constraint ck_job_item_reason check ((status = 'PARKED') = (reason is not null))
);
create index ix_job_item_waiting on job_item (run_id, step, id) where status = 'WAITING';

-- When the night runs what, in the shop's zone. A day is planned once its hour has passed on the next day.
create table job_schedule (
    job           varchar(60) not null,
    at_time       time        not null,
    enabled       boolean     not null,
    planned_up_to date,
    version       bigint      not null default 0,
    constraint pk_job_schedule primary key (job)
);
insert into job_schedule (job, at_time, enabled) values
    ('invoicing-issue-invoices', '01:00', true),
    ('reconciliation-match-payouts', '02:00', true),
    ('accounting-close-day', '03:00', true);

-- The last business day that was seen to begin.
create table business_day (
    id       smallint not null default 1,
    last_day date,
    constraint pk_business_day primary key (id),
    constraint ck_business_day_single check (id = 1)
);
insert into business_day (id) values (1);
