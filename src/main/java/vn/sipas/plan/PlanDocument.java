package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.report.document.Document;

/** A version of a plan as an official document, to be signed on paper. */
@ApplicationScoped
class PlanDocument {

  byte[] of(CampaignFacts campaign, StoredPlan plan, Locale locale, String language) {
    PlanWords words = new PlanWords(plan.table(), plan.settings(), locale);
    Document document =
        new Document(locale, text(locale, "plan.document.title"))
            .official(
                text(
                    locale, "plan.document.above", plan.table().whole().name().toUpperCase(locale)),
                text(locale, "plan.document.agency"))
            .subtitle(campaign.settings().name(language))
            .facts(facts(plan, words, locale))
            .heading(text(locale, "plan.says"));
    words.sentences().forEach(document::paragraph);
    words.warnings().forEach(document::note);
    for (PlanSheet sheet : words.sheets()) {
      document.heading(sheet.title()).table(sheet.columns(), sheet.rows()).note(sheet.note());
    }
    document.heading(text(locale, "plan.assumptions"));
    if (words.earlier() != null) {
      document.paragraph(words.earlier());
    }
    return document
        .facts(words.facts())
        .note(text(locale, "plan.method"))
        .signatures(
            List.of(text(locale, "plan.document.maker"), text(locale, "plan.document.head")))
        .docx();
  }

  private static Map<String, String> facts(StoredPlan plan, PlanWords words, Locale locale) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text(locale, "plan.fact.version"), String.valueOf(plan.version()));
    facts.put(
        text(locale, "plan.fact.saved"), Figures.time(plan.createdAt()) + ", " + plan.createdBy());
    facts.put(
        text(locale, "plan.fact.signed"),
        plan.isSigned()
            ? Figures.time(plan.signedAt()) + ", " + plan.signedBy()
            : text(locale, "plan.unsigned"));
    facts.put(
        text(locale, "plan.fact.frame"),
        Figures.whole(plan.table().whole().inFrame(), locale) + " " + words.noun());
    facts.put(text(locale, "plan.fact.hash"), plan.frameSha256());
    if (!plan.note().isEmpty()) {
      facts.put(text(locale, "plan.field.note"), plan.note());
    }
    return facts;
  }

  private static String text(Locale locale, String key, Object... args) {
    return Messages.text(locale, key, args);
  }
}
