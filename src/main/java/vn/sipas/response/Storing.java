package vn.sipas.response;

import vn.sipas.code.CodeHash;

/**
 * A response on its way into the database.
 *
 * @param code the one-time code that it uses up, or null
 */
record Storing(SurveyResponse response, CodeHash code) {}
