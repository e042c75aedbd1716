-- what a revision shows; empty texts are the image's own. The lead comes first, then the gallery, then the body's figures
create table revision_image (
  revision_id bigint not null references revision,
  place       varchar(10) not null check (place = any (array['lead', 'gallery', 'body'])),
  position    integer not null,
  image_id    bigint not null references image,
  alt_text    varchar(500) not null,
  caption     varchar(1000) not null,
  credit      varchar(300) not null,
  primary key (revision_id, place, position)
);
create index revision_image_target on revision_image (image_id, revision_id);

create table revision_attachment (
  revision_id   bigint not null references revision,
  position      integer not null,
  attachment_id bigint not null references attachment,
  primary key (revision_id, position),
  constraint revision_attachment_once unique (revision_id, attachment_id)
);
create index revision_attachment_target on revision_attachment (attachment_id, revision_id);
