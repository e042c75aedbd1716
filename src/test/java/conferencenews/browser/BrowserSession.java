package conferencenews.browser;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole run, windows of its own for each test, and pictures of them when it fails. */
class BrowserSession implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserSession.class);
    private static final Path PICTURES = Path.of("target", "browser");
    private static final String NO_BROWSER =
            "BROWSER TESTS SKIPPED: no Chromium found. Install it, or name it in -Dbrowser.path or CHROMIUM_PATH.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || Boolean.parseBoolean(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("");
        }
        context.getRoot().getStore(NAMESPACE).computeIfAbsent(NO_BROWSER, line -> {
            System.err.println(line);
            return line;
        });
        return ConditionEvaluationResult.disabled(NO_BROWSER);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        Windows.class, key -> new Windows(chromium.browser(), address(context)), Windows.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Windows windows = context.getStore(NAMESPACE).get(Windows.class, Windows.class);
        if (windows != null && context.getExecutionException().isPresent()) {
            windows.picture(PICTURES, context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        }
    }

    private static String address(ExtensionContext context) {
        return "http://localhost:"
                + Objects.requireNonNull(SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getProperty("local.server.port"));
    }
}
