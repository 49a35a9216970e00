package vn.sipas.platform;

/**
 * One thing wrong with what was sent in.
 *
 * @param location where: a JSON path such as {@code answers.access.1}, a field or a file's row
 * @param code stable code
 * @param key message key; its text says what is wrong and how to mend it
 * @param args what the message names
 */
public record Fault(String location, String code, String key, Object... args) {}
