package conferencenews.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * One way for all languages: Chinese in pairs of characters, so that a word of two is found inside any run; English
 * without endings; letters without their marks.
 */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Document.ANALYZER)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("cjkBigram")
                .tokenFilter("englishPossessive")
                .tokenFilter("porterStem");
    }
}
