package conferencenews.search;

import conferencenews.site.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The index: Lucene in the data folder, or OpenSearch. It is opened when it is first needed. */
@Component
class Engine implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final @Nullable URI openSearch;
    private final Path folder;
    private @Nullable CloseableSearchMapping open;

    Engine(SearchSettings settings, @Value("${" + DataFolder.PROPERTY + "}") Path data) {
        this.openSearch = settings.openSearch();
        this.folder = data.resolve("index");
    }

    /** Whether all processes of the site look into the same index. */
    boolean isShared() {
        return openSearch != null;
    }

    /** What is written so is found by the next search, and outlives a kill. */
    IndexingPlanSynchronizationStrategy certainly() {
        return isShared()
                ? IndexingPlanSynchronizationStrategy.sync() // a server shows what it took only after a refresh
                : IndexingPlanSynchronizationStrategy.writeSync();
    }

    Path folder() {
        return folder;
    }

    /** @throws SearchException if it cannot be opened */
    SearchSession session() {
        return mapping().createSession();
    }

    /** Throws the index in the data folder away; the next session opens an empty one. */
    synchronized void discard() {
        LOG.warn("The search index is thrown away and made anew");
        close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void destroy() {
        close();
    }

    private synchronized SearchMapping mapping() {
        if (open == null) {
            open = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Document.class))
                    .properties(openSearch == null ? lucene() : openSearch(openSearch))
                    .build();
        }
        return open;
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Map<String, Object> lucene() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.directory.root", folder.toString());
        settings.put("hibernate.search.backend.analysis.configurer", new LuceneAnalysis());
        settings.put("hibernate.search.backend.lucene_version", "LATEST");
        settings.put("hibernate.search.backend.thread_pool.size", 2);
        return settings;
    }

    private static Map<String, Object> openSearch(URI address) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hibernate.search.backend.type", "elasticsearch");
        settings.put("hibernate.search.backend.uris", address.toString());
        settings.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalysis());
        settings.put("hibernate.search.backend.schema_management.minimal_required_status", "yellow");
        return settings;
    }
}
