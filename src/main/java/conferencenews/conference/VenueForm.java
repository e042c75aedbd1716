package conferencenews.conference;

import conferencenews.site.PlainText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a venue.
 *
 * @param country ISO 3166-1 alpha-2; empty if unknown
 * @param latitude in degrees, north positive; null where it is not known
 */
public record VenueForm(
        Map<String, @PlainText(max = 200) String> names,
        Map<String, @PlainText(max = 200) String> rooms,
        Map<String, @PlainText(max = 200) String> buildings,
        Map<String, @PlainText(max = 500) String> addresses,
        Map<String, @PlainText(max = 200) String> cities,
        @PlainText(max = 2) String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @PlainText(max = 500) String onlineUrl,
        @Nullable Integer version) {

    public VenueForm {
        names = names == null ? Map.of() : names;
        rooms = rooms == null ? Map.of() : rooms;
        buildings = buildings == null ? Map.of() : buildings;
        addresses = addresses == null ? Map.of() : addresses;
        cities = cities == null ? Map.of() : cities;
        country = country == null ? "" : country.strip();
        onlineUrl = onlineUrl == null ? "" : onlineUrl.strip();
    }

    static VenueForm blank() {
        return named(Map.of());
    }

    static VenueForm named(Map<String, String> names) {
        return new VenueForm(names, Map.of(), Map.of(), Map.of(), Map.of(), "", null, null, "", null);
    }

    static VenueForm of(Venue venue) {
        return new VenueForm(
                texts(venue, VenueText::name),
                texts(venue, VenueText::room),
                texts(venue, VenueText::building),
                texts(venue, VenueText::address),
                texts(venue, VenueText::city),
                venue.country(),
                venue.latitude(),
                venue.longitude(),
                venue.onlineUrl(),
                venue.version());
    }

    VenueForm at(int version) {
        return new VenueForm(
                names, rooms, buildings, addresses, cities, country, latitude, longitude, onlineUrl, version);
    }

    Map<String, VenueText> texts(List<String> languages) {
        Map<String, VenueText> texts = new LinkedHashMap<>();
        for (String language : languages) {
            VenueText text = new VenueText(
                    names.getOrDefault(language, "").strip(),
                    rooms.getOrDefault(language, "").strip(),
                    buildings.getOrDefault(language, "").strip(),
                    addresses.getOrDefault(language, "").strip(),
                    cities.getOrDefault(language, "").strip());
            if (!text.equals(new VenueText("", "", "", "", ""))) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static Map<String, String> texts(Venue venue, Function<VenueText, String> part) {
        return venue.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> part.apply(text.getValue())));
    }
}
