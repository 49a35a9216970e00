package vn.sipas.response.form;

/**
 * Why a respondent cannot go on, told on a page of its own. The texts are {@code
 * form.refused.<reason>.title} and {@code .text}.
 */
final class FormRefusal extends RuntimeException {

  private final int status;
  private final String reason;
  private final transient Object[] args;
  private final String campaign;

  /**
   * @param campaign code of the campaign whose start page is offered, or null
   */
  FormRefusal(int status, String reason, String campaign, Object... args) {
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
    this.campaign = campaign;
    this.args = args;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  Object[] args() {
    return args;
  }

  String campaign() {
    return campaign;
  }
}
