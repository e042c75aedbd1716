package conferencenews.article;

import conferencenews.directory.Spellings;
import conferencenews.site.RichText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a body's blocks, ready to be searched for names. */
record CitedBlocks(Map<String, String> keys) {

    static CitedBlocks of(RichText body) {
        Map<String, String> keys = new LinkedHashMap<>();
        BlockText.of(body).forEach(block -> keys.put(block.id(), Spellings.key(block.text(false))));
        return new CitedBlocks(keys);
    }

    /** The id of the first block that has one of these names; empty if there is none. */
    String firstNaming(Collection<String> spellings) {
        return keys.entrySet().stream()
                .filter(block -> Spellings.standInKey(block.getValue(), spellings))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    boolean names(String block, Collection<String> spellings) {
        return keys.containsKey(block) && Spellings.standInKey(keys.get(block), spellings);
    }
}
