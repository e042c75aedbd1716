-- which article a language version was made from, and which text of it each paragraph translates
create table translation (
  article_id    bigint primary key references article,
  source_id     bigint not null references article,
  waiting       integer not null, -- how many paragraphs are to be translated or looked at again
  waiting_since timestamp(6) with time zone
);
create index translation_source on translation (source_id);
create index translation_waiting on translation (waiting_since);

create table translated_paragraph (
  article_id      bigint not null references translation,
  paragraph       varchar(20) not null, -- 'headline', 'standfirst' or the id of a block, which both versions share
  source_hash     varchar(32) not null,
  source_revision integer not null,
  translated      boolean not null,
  primary key (article_id, paragraph)
);

-- derived: while that publication of the source is public, this version lacks something substantive of it
create table translation_drift (
  article_id     bigint not null references translation,
  publication_id bigint not null references publication on delete cascade,
  primary key (article_id, publication_id)
);
create index translation_drift_publication on translation_drift (publication_id);
