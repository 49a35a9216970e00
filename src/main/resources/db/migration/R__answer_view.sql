-- One row per answer, for analysts: the packed string of a response, decoded by the slots of its
-- survey version. Nothing in the application reads this view; it is not made for the hot path.
CREATE OR REPLACE VIEW answer AS
SELECT
  campaign.code AS campaign,
  LOWER(HEX(response.id)) AS response,
  response.channel,
  unit.code AS unit,
  unit.name AS unit_name,
  response.weight,
  response.submitted_at,
  slot.code AS item,
  slot.kind,
  slot.component,
  slot.part,
  choice.code AS answer,
  choice.level,
  choice.valid,
  choice.satisfied,
  choice.label_vi AS answer_vi,
  choice.label_en AS answer_en
FROM response
JOIN campaign ON campaign.id = response.campaign_id
JOIN survey_slot AS slot ON slot.survey_version_id = response.survey_version_id
LEFT JOIN administrative_unit AS unit ON unit.id = response.unit_id
LEFT JOIN survey_choice AS choice
  ON choice.survey_version_id = slot.survey_version_id
  AND choice.position = slot.position
  AND choice.answer_char = SUBSTR(response.answers, slot.position, 1);
