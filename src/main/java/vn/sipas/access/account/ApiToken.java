package vn.sipas.access.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A token with which a program acts for a user, as it may be shown: without the token itself. */
record ApiToken(
    int id,
    @JsonIgnore long userId,
    String label,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}
