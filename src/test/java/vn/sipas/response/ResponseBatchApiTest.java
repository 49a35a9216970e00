package vn.sipas.response;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Batches, and bodies sealed to the server's key. */
@QuarkusTest
class ResponseBatchApiTest {

  @Test
  void post_goodBadAndSealed_eachHasItsOwnStatusInOrder() throws JoseException {
    UUID good = UUID.randomUUID();
    UUID sealed = UUID.randomUUID();
    String batch =
        """
        {"responses":[{"id":"%s",%s},{"id":"%s",%s},{"id":"none",%s},{"id":"%s","sealed":"%s"},
          {"id":"%s","sealed":"x.y"}]}
        """
            .formatted(
                good,
                fields(5),
                UUID.randomUUID(),
                fields(9),
                fields(5),
                sealed,
                sealed("{" + fields(4) + "}"),
                UUID.randomUUID());

    given()
        .contentType(ContentType.JSON)
        .body(batch)
        .post("/api/response-batches")
        .then()
        .statusCode(200)
        .body("responses.status", contains(201, 422, 400, 201, 400))
        .body("responses[0].id", equalTo(good.toString()))
        .body("responses[0].receipt", equalTo(Receipt.code(good)))
        .body("responses[0].problem", nullValue())
        .body("responses[1].problem.faults[0].location", equalTo("answers.access.1"))
        .body("responses[4].problem.code", equalTo("cannot_open"));
  }

  @Test
  void post_idOfAnotherResponse_isAConflictOfItsOwn() {
    UUID taken = UUID.randomUUID();
    given()
        .contentType(ContentType.JSON)
        .body("{" + fields(5) + "}")
        .put("/api/responses/{id}", taken.toString())
        .then()
        .statusCode(201);

    given()
        .contentType(ContentType.JSON)
        .body(
            "{\"responses\":[{\"id\":\"%s\",%s},{\"id\":\"%s\",%s}]}"
                .formatted(taken, fields(4), UUID.randomUUID(), fields(3)))
        .post("/api/response-batches")
        .then()
        .statusCode(200)
        .body("responses.status", contains(409, 201))
        .body("responses[0].problem.code", equalTo("response_conflict"));
  }

  @Test
  void post_moreThanABatchHolds_isTooLarge() {
    String one = "{\"id\":\"x\"}";

    given()
        .contentType(ContentType.JSON)
        .body("{\"responses\":[" + (one + ",").repeat(500) + one + "]}")
        .post("/api/response-batches")
        .then()
        .statusCode(413);
  }

  @Test
  void put_sealed_isTreatedAsThePlainOne() throws JoseException {
    UUID id = UUID.randomUUID();
    String body = "{" + fields(3) + "}";

    putSealed(id, sealed(body)).then().statusCode(201);
    putSealed(id, sealed(body)).then().statusCode(200);
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/responses/{id}", id.toString())
        .then()
        .statusCode(200);
  }

  @Test
  void put_sealedAndChangedOnItsWay_isAProblem() throws JoseException {
    String envelope = sealed("{" + fields(3) + "}");

    putSealed(UUID.randomUUID(), envelope.substring(0, envelope.length() - 4) + "AAAA")
        .then()
        .statusCode(400)
        .body("code", equalTo("cannot_open"));
  }

  @Test
  void keys_arePublicOnly() {
    assertThat(get("/api/keys").asString()).contains("\"x\"", "\"kid\"").doesNotContain("\"d\"");
  }

  private static io.restassured.response.Response putSealed(UUID id, String envelope) {
    return given()
        .contentType("application/jose")
        .body(envelope.getBytes())
        .put("/api/responses/{id}", id.toString());
  }

  private static String sealed(String body) throws JoseException {
    JsonWebKeySet keys = new JsonWebKeySet(get("/api/keys").asString());
    JsonWebEncryption envelope = new JsonWebEncryption();
    envelope.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
    envelope.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
    envelope.setKey(((PublicJsonWebKey) keys.getJsonWebKeys().get(0)).getPublicKey());
    envelope.setPayload(body);
    return envelope.getCompactSerialization();
  }

  private static final String SUBMITTED_AT = Instant.now().toString();

  private static String fields(int access) {
    return """
        "campaign":"demo-desk","survey":"desk","version":1,"channel":"kiosk",
        "submittedAt":"%s","answers":{"access.1":%d}"""
        .formatted(SUBMITTED_AT, access);
  }
}
