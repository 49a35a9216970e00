package vn.sipas.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "app_user")
class User {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String name;

  String displayName;
  String passwordHash;

  @Convert(converter = RoleConverter.class)
  Role role;

  Integer unitId;
  boolean active = true;
  boolean mustChangePassword;
  Instant createdAt;
  Instant passwordChangedAt;

  Account account() {
    return new Account(id, name, displayName, role, unitId, mustChangePassword, passwordHash);
  }
}
