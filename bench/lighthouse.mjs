// Lighthouse on the pages named as arguments "name|phone or tablet|address": a line of the table each.
// With a second address that one is opened before and what it stored is kept: a tablet is enrolled.
// Scores are the medians of three runs under Lighthouse's own conditions; "slow 3G" is one more run
// at 400 kbit/s with 400 ms for a round trip and a processor slowed down four times, simulated.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const SLOW_3G = { rttMs: 400, throughputKbps: 400, cpuSlowdownMultiplier: 4 };
const TABLET = { mobile: false, width: 1280, height: 800, deviceScaleFactor: 1, disabled: false };
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const RUNS = 3;

const chrome = await chromeLauncher.launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});

async function run(address, kind, settings) {
  const config = kind === 'tablet' ? structuredClone(desktopConfig) : { extends: 'lighthouse:default' };
  config.settings = { ...config.settings, ...(kind === 'tablet' ? { screenEmulation: TABLET } : {}), ...settings };
  const flags = { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(address, flags, config);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  return lhr;
}

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = audit => (audit.numericValue / 1000).toFixed(2);

let reached = true;
try {
  for (const argument of process.argv.slice(2)) {
    const [name, kind, address, before] = argument.split('|');
    const settings = { disableStorageReset: before !== undefined };
    if (before) await run(before, kind, settings);
    const runs = [];
    for (let i = 0; i < RUNS; i++) runs.push(await run(address, kind, settings));
    const scores = CATEGORIES.map(c => median(runs.map(r => Math.round(100 * r.categories[c].score))));
    const slow = await run(address, kind, { ...settings, throttlingMethod: 'simulate', throttling: SLOW_3G });
    const requests = runs[0].audits['network-requests'].details.items;
    const kB = requests.reduce((sum, request) => sum + request.transferSize, 0) / 1000;
    const { 'first-contentful-paint': paint, interactive } = slow.audits;
    console.log(
      `| ${name} | ${scores.join(' | ')} | ${kB.toFixed(1)} | ${requests.length} | ${seconds(paint)} | ${seconds(interactive)} |`);
    if (scores.some(score => score < 95)) {
      reached = false;
      for (const category of CATEGORIES) {
        for (const { id } of runs[0].categories[category].auditRefs) {
          const audit = runs[0].audits[id];
          if (audit.score !== null && audit.score < 0.9) console.log(`  ${category}: ${id} ${audit.displayValue ?? ''}`);
        }
      }
    }
  }
} finally {
  await chrome.kill();
}
console.log(reached ? 'Every score is 95 or more.' : 'A score is below 95.');
