/**
 * A campaign is one wave of measurement (đợt khảo sát): which questionnaire, from when to when, how
 * its sample was drawn and which targets it is held against.
 *
 * <p>Read {@link vn.sipas.campaign.Campaigns} first: it is what other features may call. What may
 * follow what stands in {@link vn.sipas.campaign.CampaignStatus}, what must be true of a campaign
 * in {@code CampaignRules} and {@code DesignRules}. It never reads an answer: that answers exist it
 * learns through {@link vn.sipas.campaign.CampaignAnswers}.
 */
package vn.sipas.campaign;
