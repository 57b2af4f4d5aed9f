-- A page has one working copy, which staff change, and any number of publications, which never change;
-- customers see the publication whose number the page names as the live one.
insert into status_arrow values ('content_page', 'DRAFT', 'PUBLISHED'), ('content_page', 'PUBLISHED', 'DRAFT');

create sequence content_page_seq increment by 50 start with 50;
create table content_page (
    id          bigint       not null,
    slug        varchar(80)  not null,
    status      varchar(10)  not null,
    title       varchar(120) not null,
    summary     varchar(300) not null default '',
    live_number int,
    changed_at  timestamptz  not null,
    changed_by  varchar(120) not null,
    version     bigint       not null default 0,
    constraint pk_content_page primary key (id),
    constraint uq_content_page_slug unique (slug),
    constraint ck_content_page_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_content_page_status check (status in ('DRAFT', 'PUBLISHED')),
    constraint ck_content_page_live check ((status = 'PUBLISHED') = (live_number is not null))
);
create table content_block (
    page_id  bigint         not null,
    position int            not null,
    kind     varchar(10)    not null,
    text     varchar(20000) not null default '',
    asset    varchar(64),
    constraint pk_content_block primary key (page_id, position),
    constraint fk_content_block_page foreign key (page_id) references content_page,
    constraint fk_content_block_asset foreign key (asset) references media_asset (hash) deferrable initially deferred,
    constraint ck_content_block_kind check (kind in ('TEXT', 'IMAGE', 'VIDEO')),
    constraint ck_content_block_asset check ((kind = 'TEXT') = (asset is null))
);
create index ix_content_block_asset on content_block (asset);

create sequence content_publication_seq increment by 50 start with 50;
create table content_publication (
    id           bigint       not null,
    page_id      bigint       not null,
    number       int          not null,
    title        varchar(120) not null,
    summary      varchar(300) not null,
    published_at timestamptz  not null,
    published_by varchar(120) not null,
    constraint pk_content_publication primary key (id),
    constraint uq_content_publication_number unique (page_id, number),
    constraint fk_content_publication_page foreign key (page_id) references content_page
);
alter table content_page add constraint fk_content_page_live foreign key (id, live_number)
    references content_publication (page_id, number) deferrable initially deferred;
create table content_published_block (
    publication_id bigint         not null,
    position       int            not null,
    kind           varchar(10)    not null,
    text           varchar(20000) not null default '',
    asset          varchar(64),
    constraint pk_content_published_block primary key (publication_id, position),
    constraint fk_content_published_block_publication foreign key (publication_id) references content_publication,
    constraint fk_content_published_block_asset foreign key (asset) references media_asset (hash)
        deferrable initially deferred,
    constraint ck_content_published_block_kind check (kind in ('TEXT', 'IMAGE', 'VIDEO')),
    constraint ck_content_published_block_asset check ((kind = 'TEXT') = (asset is null))
);
create index ix_content_published_block_asset on content_published_block (asset);
create trigger tr_content_publication_append_only before update or delete on content_publication
    for each row execute function refuse_change();
create trigger tr_content_published_block_append_only before update or delete on content_published_block
    for each row execute function refuse_change();

create sequence content_page_status_change_seq increment by 50 start with 50;
create table content_page_status_change (
    id          bigint       not null,
    page_id     bigint       not null,
    graph       varchar(20)  not null default 'content_page',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_content_page_status_change primary key (id),
    constraint fk_content_page_status_change_page foreign key (page_id) references content_page,
    constraint ck_content_page_status_change_graph check (graph = 'content_page'),
    constraint fk_content_page_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_content_page_status_change_page on content_page_status_change (page_id, id);
create trigger tr_content_page_status_change_append_only before update or delete on content_page_status_change
    for each row execute function refuse_change();
