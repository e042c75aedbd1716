import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node until the process is ended. Arguments: the port and the folder. */
public class OpenSearchNode {

    public static void main(String[] arguments) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", arguments[0]);
            settings.put("discovery.type", "single-node");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .clusterName("news-test")
                .numOfNode(1)
                .basePath(arguments[1]));
        runner.ensureYellow();
        Thread.currentThread().join();
    }
}
