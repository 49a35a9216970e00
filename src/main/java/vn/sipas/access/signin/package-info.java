/**
 * Proving who somebody is: name and password, a session cookie, attempts that are slowed down.
 *
 * <p>Read {@code CredentialMechanism} for the request's side and {@code SignInPages} for people's.
 * It decides who somebody is and never what they may do.
 */
package vn.sipas.access.signin;
