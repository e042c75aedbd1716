package conferencenews.directory;

/** Where people and institutions are named; a merger moves all of it. */
public interface LinkUses {

    /** The message key of what is counted, with the number as its argument. */
    String key();

    long count(LinkKind kind, long id);
}
