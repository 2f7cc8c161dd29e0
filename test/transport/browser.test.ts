import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOwnFiles } from '../../src/main/own-files.ts';
import type { HttpServer } from '../../src/transport/http.ts';
import { ROOT, serveEmbedded } from './served-graph.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

let server: HttpServer;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error(`These tests need Chromium at one of ${PLACES.join(', ')}; on Debian and Ubuntu "apt-get install chromium" brings it.`);
  server = await serveEmbedded();
  // A fresh folder for user data comes with the launch.
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('leads from / to tabs of examples, and the first answers when it is run', async () => {
  await page.goto(server.url);
  expect(new URL(page.url()).pathname).toBe('/graphiql');
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  expect(await tabs.count()).toBe(readOwnFiles(ROOT).examples.length);
  await page.getByRole('button', { name: /execute query/i }).click();
  const result = page.locator('.result-window');
  await result.getByText('"data"').waitFor();
  expect(await result.innerText()).not.toContain('"errors"');
});

it('knows the schema', async () => {
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).waitFor();
});

it('asks nothing of any other host, and its policy stops nothing that it needs', () => {
  const hosts = new Set(asked.filter((address) => !address.startsWith('data:')).map((address) => new URL(address).origin));
  expect([...hosts]).toEqual([new URL(server.url).origin]);
  expect(complaints).toEqual([]);
});
