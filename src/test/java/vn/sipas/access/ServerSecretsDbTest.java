package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServerSecretsDbTest {

  @Inject ServerSecretRepository stored;

  @Test
  void key_isTheSameForEveryReplicaThatAsksAtOnce() {
    var keys =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(replica -> new ServerSecrets(stored).key("test-race"))
            .map(HexFormat.of()::formatHex)
            .distinct()
            .toList();

    assertThat(keys).hasSize(1).first().asString().hasSize(64);
  }

  @Test
  void key_differsByName() {
    ServerSecrets secrets = new ServerSecrets(stored);

    assertThat(secrets.key("test-one")).isNotEqualTo(secrets.key("test-two"));
  }

  @Test
  void key_changedByTheCaller_isNotChangedForOthers() {
    ServerSecrets secrets = new ServerSecrets(stored);
    byte[] key = secrets.key("test-copy");

    key[0]++;

    assertThat(secrets.key("test-copy")).isNotEqualTo(key);
  }
}
