package vn.sipas.response;

import java.util.List;
import vn.sipas.code.CodeFinding;
import vn.sipas.code.CodeHash;
import vn.sipas.code.IssuedCode;
import vn.sipas.platform.Fault;

/**
 * The one-time code of a response, as far as it is known before the response is stored.
 *
 * @param issued null when there is none, or a wrong one
 * @param fault what is wrong with it, or with there being none; null when nothing is
 */
record GivenCode(IssuedCode issued, Fault fault) {

  /** No code, and none is needed. */
  static final GivenCode NONE = new GivenCode(null, null);

  static GivenCode wrong(String fault) {
    return new GivenCode(null, CodeFinding.fault(fault));
  }

  static GivenCode of(CodeFinding finding) {
    return new GivenCode(finding.code(), finding.fault());
  }

  /**
   * Adds what is wrong. A used code is no fault here: only the attempt to use it again may tell, or
   * it could be asked without being risked whether somebody has answered.
   */
  void addFault(List<Fault> faults) {
    if (fault != null) {
      faults.add(fault);
    } else if (issued != null && issued.revoked() && !faults.isEmpty()) {
      faults.add(CodeFinding.fault("revoked_code"));
    }
  }

  boolean isNone() {
    return issued == null && fault == null;
  }

  CodeHash hash() {
    return issued == null ? null : issued.hash();
  }
}
