/** Where a campaign stands at a moment, by the same rule as the intake's. */

/**
 * @param {{status: string, opensAt: string, closesAt: string}} campaign
 * @param {Date} now
 * @returns {'not_yet'|'open'|'over'}
 */
export function stateOf(campaign, now) {
  if (campaign.status === 'draft' || now < new Date(campaign.opensAt)) {
    return 'not_yet';
  }
  return campaign.status === 'archived' || now >= new Date(campaign.closesAt) ? 'over' : 'open';
}
