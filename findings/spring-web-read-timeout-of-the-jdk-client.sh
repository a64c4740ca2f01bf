#!/usr/bin/env bash
# spring-web 6.1.14 and 6.2.8 (Java 17 or later): what JdkClientHttpRequestFactory.setReadTimeout covers is another thing in
# a minor version.
#
# Guess: a read timeout ends a call whose body stops coming, in both.
# Seen: in 6.1.14 it ends when the headers are there, and a body may then take as long as it likes; in 6.2.8 it covers the
# body too, and the call is ended. A client that was safe in one is not in the other, and no code changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-web</artifactId>
      <version>${spring}</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Slow.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

public class Slow {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("ab".getBytes());
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(6_000);
                exchange.getResponseBody().write("cd".getBytes());
                exchange.close();
            } catch (Exception gone) {
                // The client has left.
            }
        });
        server.start();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(2_000);
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        String end;
        try {
            end = "whole: " + new RestTemplate(factory).getForObject(url, String.class);
        } catch (Exception error) {
            end = "ended";
        }
        System.out.println(end);
        System.exit(0);
    }
}
JAVA
seen() {
  mvn -q -Dspring="$1" dependency:build-classpath -Dmdep.outputFile=classpath > /dev/null
  java -cp "$(cat classpath)" Slow.java
}
old=$(seen 6.1.14)
new=$(seen 6.2.8)
echo "6.1.14, a limit of 2 s and a body of 6 s: $old"
echo "6.2.8, the same: $new"
[ "$old" = "whole: abcd" ] && [ "$new" = "ended" ]
