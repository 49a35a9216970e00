package vn.sipas.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class RoleConverter implements AttributeConverter<Role, String> {

  @Override
  public String convertToDatabaseColumn(Role role) {
    return role.wireName();
  }

  @Override
  public Role convertToEntityAttribute(String name) {
    return Role.ofWireName(name).orElseThrow();
  }
}
