/**
 * What keeps the house true to itself: the arrows between packages, the texts, the documents and
 * the deployment.
 *
 * <p>Read {@code ArchitectureTest} first. Nothing here starts the application.
 */
package vn.sipas.house;
