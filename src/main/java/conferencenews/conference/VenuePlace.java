package conferencenews.conference;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A venue as readers see it. */
public record VenuePlace(
        long id,
        String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String onlineUrl,
        Map<String, VenueText> texts) {

    private static final VenueText NOTHING = new VenueText("", "", "", "", "");

    /** In that language; what is not said in it, as another one says it. */
    public VenueText text(String language) {
        return new VenueText(
                said(language, VenueText::name),
                said(language, VenueText::room),
                said(language, VenueText::building),
                said(language, VenueText::address),
                said(language, VenueText::city));
    }

    private String said(String language, Function<VenueText, String> part) {
        return Stream.concat(Stream.of(texts.getOrDefault(language, NOTHING)), texts.values().stream())
                .map(part)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** {@code China}; empty if it is not known. */
    public String countryName(Locale locale) {
        return country.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
    }

    /** {@code Chongqing, China}. */
    public String town(String language, Locale locale, String separator) {
        return joined(separator, List.of(text(language).city(), countryName(locale)));
    }

    /** The place within the city, with the room of a session in the place of the venue's. */
    public String name(String room, String language) {
        return placed(room, language).place(", ");
    }

    /** From the room to the country, with the room of a session in the place of the venue's. */
    public String whole(String room, String language, Locale locale, String separator) {
        VenueText text = placed(room, language);
        return joined(separator, List.of(text.place(separator), text.address(), text.city(), countryName(locale)));
    }

    private VenueText placed(String room, String language) {
        VenueText text = text(language);
        return room.isEmpty() ? text : new VenueText(text.name(), room, text.building(), text.address(), text.city());
    }

    /** A page with a map, which the site links to and does not embed; empty if too little is known for one. */
    public String map(String language) {
        if (latitude != null && longitude != null) {
            return "https://www.openstreetmap.org/?mlat=" + latitude.toPlainString() + "&mlon="
                    + longitude.toPlainString() + "#map=17/" + latitude.toPlainString() + "/"
                    + longitude.toPlainString();
        }
        VenueText text = text(language);
        return text.city().isEmpty()
                ? ""
                : "https://www.openstreetmap.org/search?query="
                        + URLEncoder.encode(joined(", ", List.of(text.name(), text.city())), StandardCharsets.UTF_8);
    }

    private static String joined(String separator, List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
