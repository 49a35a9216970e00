package vn.sipas.platform;

/** The token that the forms of this request's page carry, against forged posts. */
public interface FormToken {

  /** Asking for it sends the cookie that belongs to it along with the page. */
  String getToken();
}
