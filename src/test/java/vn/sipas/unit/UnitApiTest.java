package vn.sipas.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.loading.SampleProvince;

@QuarkusTest
class UnitApiTest {

  @Inject SampleProvince sample;

  @BeforeEach
  void loadSample() {
    sample.load();
  }

  @Test
  void units_areThoseOfTheDay() {
    Staff.api("unit_viewer")
        .get("/api/units?date=2025-06-30&parent=991")
        .then()
        .statusCode(200)
        .body("", hasSize(10))
        .body("era", everyItem(equalTo("three_level")))
        .body("name", hasItem("Phường Ngọc Lam"))
        .body("validTo", everyItem(equalTo("2025-06-30")));
    Staff.api("unit_viewer")
        .get("/api/units?date=2025-07-01&parent=99&level=commune")
        .then()
        .body("", hasSize(26))
        .body("validTo", everyItem(nullValue()));
  }

  @Test
  void search_needsNoMarks() {
    Staff.api("unit_viewer")
        .get("/api/units?date=2025-07-01&q=dak blo")
        .then()
        .statusCode(200)
        .body("name", contains("Xã Đắk Ƀlŏ"));
  }

  @Test
  void search_takesAnyTextLiterally() {
    Staff.api("unit_viewer")
        .queryParam("q", "'; drop table desk; -- <b>%_")
        .get("/api/units")
        .then()
        .statusCode(200)
        .body("", empty());
  }

  @Test
  void unit_tellsWhatItWasFormedFrom() {
    Staff.api("unit_viewer")
        .get("/api/units/two_level/99010")
        .then()
        .statusCode(200)
        .body("unit.name", equalTo("Phường Quế Lam"))
        .body("unit.urban", equalTo(true))
        .body("path.code", contains("99", "99010"))
        .body("predecessors.unit.code", contains("99010", "99013", "99016"))
        .body("predecessors.legalShare", contains("whole", "whole", "part-area-and-population"));
  }

  @Test
  void unknownUnit_isNotFound() {
    Staff.api("unit_viewer")
        .get("/api/units/two_level/00000")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
    Staff.api("unit_viewer").get("/api/units/no_level/99").then().statusCode(404);
  }

  @Test
  void badDate_isAFault() {
    Staff.api("unit_viewer")
        .get("/api/units?date=30-06-2025")
        .then()
        .statusCode(422)
        .body("faults[0].location", equalTo("date"));
  }

  @Test
  void agenciesAndDesks_areThoseOfTheDay() {
    Staff.api("unit_viewer")
        .get("/api/agencies?date=2025-06-30")
        .then()
        .body("", hasSize(1 + 13 + 8 + 70));
    Staff.api("unit_viewer").get("/api/desks?date=2025-06-30").then().body("", hasSize(1 + 8 + 70));
    Staff.api("unit_viewer")
        .get("/api/desks?date=2025-07-01")
        .then()
        .body("", hasSize(1 + 26))
        .body("find { it.code == 'TT-99301' }.agency", equalTo("H99.124"));
  }
}
