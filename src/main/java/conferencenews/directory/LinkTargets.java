package conferencenews.directory;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything of one kind that articles can link to. One more kind is one more of these. */
public interface LinkTargets {

    LinkKind kind();

    /** By the ids asked for; one that was merged leads to what it was merged into, one that is not there is missing. */
    Map<Long, Linked> named(Collection<Long> ids, String language);

    /** Type-ahead: those of whose names a word begins so. */
    List<Linked> suggest(String typed, String language, int most);

    /** Those that are called exactly so, in any way of writing. */
    List<Long> called(String name);

    /**
     * A new one of which only the name is known.
     *
     * @throws Refused if the name is no name, or more than a name is needed
     */
    long add(Actor actor, String language, String name);

    /** In which ways a text may write each of them. */
    Map<Long, Set<String>> spellings(Collection<Long> ids);
}
