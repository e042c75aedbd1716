-- whoever is limited works in these sections and those below them, and in no other
alter table account add column limited boolean default false not null;

create table account_section (
  account_id bigint not null references account,
  section_id bigint not null references section on delete cascade,
  primary key (account_id, section_id)
);
create index account_section_section on account_section (section_id);

-- where the newest revision puts the article: rights and the editors' lists ask for nothing else
alter table article add column section_id bigint references section;
update article set section_id =
  (select r.section_id from revision r where r.article_id = article.id and r.number = article.latest_revision);
alter table article alter column section_id set not null;
create index article_section on article (section_id, edited_at desc, id desc);
