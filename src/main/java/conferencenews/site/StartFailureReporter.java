package conferencenews.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says in one line why the site did not start; the stack trace only to those who debug. */
class StartFailureReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.debug("The start failed", analysis.getCause());
        System.err.println(Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(StringUtils::hasText)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" ")));
    }
}
