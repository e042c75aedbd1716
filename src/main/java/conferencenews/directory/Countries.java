package conferencenews.directory;

import java.util.Locale;

/** Names of countries and regions. */
public final class Countries {

    private Countries() {}

    /** @param code ISO 3166-1 alpha-2; empty for none */
    public static String name(String code, Locale locale) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
