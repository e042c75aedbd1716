-- what the sample content brought along, so that it can be taken away again; the one row of sample_load says it came
create table sample_load (
  id        integer primary key check (id = 1),
  loaded_at timestamp(6) with time zone not null
);

create table sample_item (
  kind      varchar(20) not null check (kind = any (array['article', 'section', 'tag'])),
  target_id bigint not null,
  primary key (kind, target_id)
);
