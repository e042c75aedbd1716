-- what a revision is about: the kinds are those of listings, 3 conference, 4 person, 5 institution, 6 agreement; the block
-- of its body that says so is cited
create table revision_link (
  revision_id bigint not null references revision,
  position    integer not null,
  kind        smallint not null check (kind = any (array[3, 4, 5, 6])),
  target_id   bigint not null,
  role        varchar(20) not null,
  title       varchar(200) not null,
  block       varchar(20) not null,
  primary key (revision_id, position),
  constraint revision_link_once unique (revision_id, kind, target_id, role)
);
create index revision_link_target on revision_link (kind, target_id, revision_id);
