package vn.sipas.report.pages;

/**
 * @param href null for the place where the reader is
 */
record Link(String text, String href) {}
