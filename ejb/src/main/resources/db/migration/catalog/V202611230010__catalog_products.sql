create sequence category_seq increment by 50 start with 50;
create table category (
    id        bigint       not null,
    parent_id bigint,
    slug      varchar(80)  not null,
    name      varchar(120) not null,
    intro     varchar(500),
    picture   varchar(64),
    position  int          not null,
    constraint pk_category primary key (id),
    constraint uq_category_slug unique (slug),
    constraint fk_category_parent foreign key (parent_id) references category,
    constraint ck_category_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
create index ix_category_parent on category (parent_id);

create sequence product_seq increment by 50 start with 50;
create table product (
    id           bigint        not null,
    slug         varchar(120)  not null,
    name         varchar(160)  not null,
    brand        varchar(80)   not null,
    summary      varchar(300)  not null default '',
    description  varchar(8000) not null default '',
    status       varchar(10)   not null,
    tax_category varchar(10)   not null,
    created_at   timestamptz   not null,
    updated_at   timestamptz   not null,
    version      bigint        not null default 0,
    constraint pk_product primary key (id),
    constraint uq_product_slug unique (slug),
    constraint ck_product_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_product_status check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    constraint ck_product_tax_category check (tax_category in ('STANDARD', 'REDUCED'))
);
create index ix_product_created on product (created_at desc) where status = 'ACTIVE';

create table product_category (
    product_id  bigint not null,
    category_id bigint not null,
    position    int    not null default 0,
    constraint pk_product_category primary key (product_id, category_id),
    constraint fk_product_category_product foreign key (product_id) references product,
    constraint fk_product_category_category foreign key (category_id) references category
);
create index ix_product_category_category on product_category (category_id, position, product_id);

create sequence variant_seq increment by 50 start with 50;
create table variant (
    id          bigint      not null,
    product_id  bigint      not null,
    sku         varchar(40) not null,
    gtin        varchar(14) not null,
    colour      varchar(40),
    size        varchar(40),
    price_minor bigint      not null,
    was_minor   bigint,
    currency    varchar(3)  not null,
    weight_g    int         not null,
    position    int         not null,
    constraint pk_variant primary key (id),
    constraint uq_variant_sku unique (sku),
    constraint uq_variant_gtin unique (gtin),
    constraint fk_variant_product foreign key (product_id) references product,
    constraint ck_variant_sku check (sku ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    constraint ck_variant_gtin check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'),
    constraint ck_variant_price check (price_minor >= 0),
    constraint ck_variant_was check (was_minor > price_minor),
    constraint ck_variant_weight check (weight_g >= 0)
);
create index ix_variant_product on variant (product_id, position);

-- A picture belongs to all variants of the product, or to those of one colour. asset = media_asset.hash.
create sequence product_picture_seq increment by 50 start with 50;
create table product_picture (
    id         bigint       not null,
    product_id bigint       not null,
    asset      varchar(64)  not null,
    colour     varchar(40),
    alt        varchar(200) not null,
    position   int          not null,
    constraint pk_product_picture primary key (id),
    constraint fk_product_picture_product foreign key (product_id) references product
);
create index ix_product_picture_product on product_picture (product_id, position);
