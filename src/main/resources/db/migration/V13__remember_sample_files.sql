-- images and attachments that the sample content brought along
create table sample_file (
  kind      varchar(20) not null check (kind = any (array['image', 'attachment'])),
  target_id bigint not null,
  primary key (kind, target_id)
);
