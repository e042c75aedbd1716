package conferencenews.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** What {@link LuceneAnalysis} does, in the words of OpenSearch; nothing needs a plug-in there. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(Document.ANALYZER)
                .custom()
                .tokenizer("standard")
                .tokenFilters("cjk_width", "lowercase", "asciifolding", "cjk_bigram", "possessive", "porter_stem");
        context.tokenFilter("possessive").type("stemmer").param("language", "possessive_english");
    }
}
