-- A block of the working copy is known by a number of its own, so that moving it is not lost: rows were told apart by
-- their content, and a text, which has no asset, was like no row at all. Positions may be taken twice until commit.
create sequence content_block_seq increment by 50 start with 50;
alter table content_block add column id bigint;
update content_block set id = nextval('content_block_seq');
alter table content_block alter column id set not null;
alter table content_block drop constraint pk_content_block;
alter table content_block add constraint pk_content_block primary key (id);
alter table content_block add constraint uq_content_block_position unique (page_id, position)
    deferrable initially deferred;
