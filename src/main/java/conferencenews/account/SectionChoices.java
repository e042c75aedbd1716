package conferencenews.account;

import java.util.List;
import java.util.Locale;

/** The sections to which an account's rights may be limited: asked here, answered by the module that has them. */
public interface SectionChoices {

    /** Parents before their children. */
    List<Choice> all(Locale locale);

    /** @param depth how many sections stand above it */
    record Choice(long id, String name, int depth) {}
}
