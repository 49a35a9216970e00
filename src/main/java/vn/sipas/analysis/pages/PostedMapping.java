package vn.sipas.analysis.pages;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the form of the page sends; everything but the file may be missing. */
public final class PostedMapping {

  @RestForm FileUpload data;
  @RestForm String sheet;
  @RestForm List<String> role;
  @RestForm List<String> component;
  @RestForm String missing;
  @RestForm String targets;
  @RestForm String lonely;
  @RestForm String differencesBy;
  @RestForm String differencesMeasure;
  @RestForm String differencesA;
  @RestForm String differencesB;
  @RestForm String gain;
  @RestForm String ranksBy;
  @RestForm String ranksMeasure;
  @RestForm String margins;
  @RestForm FileUpload marginsFile;
  @RestForm String calibrationMethod;
  @RestForm String factorLeast;
  @RestForm String factorMost;

  List<String> role() {
    return role;
  }

  List<String> component() {
    return component;
  }

  String missing() {
    return missing;
  }

  String targets() {
    return targets;
  }

  String lonely() {
    return lonely;
  }
}
