-- conferences and venues that the sample content brought along
create table sample_conference (
  kind      varchar(20) not null check (kind = any (array['conference', 'venue'])),
  target_id bigint not null,
  primary key (kind, target_id)
);
