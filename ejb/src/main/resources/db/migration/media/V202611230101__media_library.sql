-- Pictures and videos by the fingerprint of their content (SHA-256). Other features keep the fingerprint.
create sequence media_asset_seq increment by 50 start with 50;
create table media_asset (
    id          bigint       not null,
    hash        varchar(64)  not null,
    kind        varchar(10)  not null,
    label       varchar(120) not null,
    alt         varchar(200) not null default '',
    width       int          not null,
    height      int          not null,
    millis      bigint,
    bytes       bigint       not null,
    uploaded_at timestamptz  not null,
    uploaded_by varchar(120) not null,
    version     bigint       not null default 0,
    constraint pk_media_asset primary key (id),
    constraint uq_media_asset_hash unique (hash),
    constraint ck_media_asset_hash check (hash ~ '^[0-9a-f]{64}$'),
    constraint ck_media_asset_kind check (kind in ('IMAGE', 'VIDEO')),
    constraint ck_media_asset_size check (bytes > 0 and width >= 0 and height >= 0)
);
create index ix_media_asset_uploaded on media_asset (uploaded_at desc, id desc);
create table media_rendition (
    asset_id bigint      not null,
    position int         not null,
    name     varchar(20) not null,
    width    int         not null,
    height   int         not null,
    bytes    bigint      not null,
    constraint pk_media_rendition primary key (asset_id, position),
    constraint uq_media_rendition_name unique (asset_id, name),
    constraint fk_media_rendition_asset foreign key (asset_id) references media_asset
);
