package vn.sipas.response;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.sipas.code.CodeFinding;
import vn.sipas.platform.Problem;

/**
 * What became of a response in the database.
 *
 * @param receipt null when it was refused
 * @param refusal null when it is stored
 */
record Stored(Receipt receipt, Problem refusal) {

  static Stored fresh(SurveyResponse response) {
    return new Stored(Receipt.of(response.id(), response.receivedAt(), true), null);
  }

  /** Its id is in use: by itself, or by another body. */
  static Stored before(SurveyResponse response, ResponseRepository.Row row) {
    return Arrays.equals(row.bodyHash(), response.bodyHash())
        ? new Stored(Receipt.of(response.id(), row.receivedAt(), false), null)
        : new Stored(null, new Problem(409, "response_conflict"));
  }

  static Stored codeUsed() {
    return new Stored(null, new Problem(422, "code_used", List.of(CodeFinding.fault("code_used"))));
  }

  /** It was revoked, or removed, since it was looked at. */
  static Stored codeGone(String fault) {
    return new Stored(null, Problem.invalid(List.of(CodeFinding.fault(fault))));
  }

  void tell(CompletableFuture<Receipt> sender) {
    if (refusal == null) {
      sender.complete(receipt);
    } else {
      sender.completeExceptionally(refusal);
    }
  }
}
