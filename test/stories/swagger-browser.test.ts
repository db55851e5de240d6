/** A clerk and a registrar work in Swagger UI in a real browser; a party looks at the public page on a phone. */
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { aBuiltService, type BuiltService } from '../support/built-service.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty, type DemoCounty } from '../support/demo-county.js';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const BROWSER = BROWSERS.find((path) => fs.existsSync(path));
if (!BROWSER)
  console.warn(`SKIPPED: no browser on this machine (looked for ${BROWSERS.join(', ')}), so nobody clicked through Swagger UI.`);

/** Where pictures are kept while somebody looks at them; normally nowhere. */
const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> =>
  void (PICTURES && (await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })));

/** Swagger UI as a person uses it: what is not typed stays as the page filled it in. */
class SwaggerUi {
  /** Under which heading an operation stands. */
  private readonly tags = new Map<string, string>();

  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async open(): Promise<void> {
    const { paths } = (await (await fetch(`${this.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string; tags: string[] }>>;
    };
    for (const { operationId, tags } of Object.values(paths).flatMap((item) => Object.values(item))) this.tags.set(operationId, tags[0]!);
    await this.page.goto(`${this.url}/docs`);
    await this.page.locator('.opblock-tag').first().waitFor();
  }

  async authorize(username: string): Promise<void> {
    await this.page.locator('.auth-wrapper > .authorize').click();
    const form = this.page.locator('.auth-container').first();
    const logOut = form.getByRole('button', { name: 'Remove authorization' });
    if (await logOut.isVisible()) await logOut.click();
    await form.locator('#oauth_username').fill(username);
    await form.locator('#oauth_password').fill('yizhan-demo');
    await form.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    await logOut.waitFor();
    await form.locator('.btn-done').click();
  }

  private async tryOut(operationId: string): Promise<Locator> {
    const tag = this.tags.get(operationId)!;
    const section = this.page.locator(`.opblock-tag[data-tag="${tag}"]`);
    if ((await section.getAttribute('data-is-open')) !== 'true') await section.click();
    const block = this.page.locator(`[id="operations-${tag}-${operationId}"]`);
    await block.waitFor();
    if (!(await block.locator('.opblock-body').isVisible())) await block.locator('.opblock-summary-control').click();
    await block.locator('.try-out__btn').first().waitFor();
    const begin = block.locator('.try-out__btn:not(.cancel, .reset)');
    if (await begin.isVisible()) await begin.click();
    return block;
  }

  /** Try it out, Execute, and what the server answered; the page shows the same status. */
  async run(
    operationId: string,
    filled: Record<string, string> = {},
    mend?: (example: Record<string, unknown>) => object,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const block = await this.tryOut(operationId);
    for (const [name, value] of Object.entries(filled)) await block.locator(`tr[data-param-name="${name}"] input`).fill(value);
    if (mend) {
      const text = block.locator('textarea.body-param__text');
      await text.fill(JSON.stringify(mend(JSON.parse(await text.inputValue()) as Record<string, unknown>)));
    }
    const answered = this.page.waitForResponse((response) => response.url().startsWith(`${this.url}/api/`));
    await block.locator('.execute').click();
    const response = await answered;
    const status = response.status();
    await block.locator('.live-responses-table .response-col_status', { hasText: String(status) }).waitFor();
    await block.locator('.opblock-summary-control').click();
    return { status, body: (await response.json()) as Record<string, unknown> };
  }
}

// The continuous check installs one, and there nothing is left out.
(BROWSER || process.env['CI'] ? describe : describe.skip)('in a browser', () => {
  let database: TestDatabase;
  let county: DemoCounty;
  let service: BuiltService;
  let browser: Browser;
  let trackingCode: string;

  beforeAll(async () => {
    database = await aDatabase();
    county = await aDemoCounty(database);
    service = await aBuiltService(database);
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: BROWSER!, args });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    await database?.drop();
  }, 30_000);

  it('a dispute goes from the petition window to open mediation by "Try it out" alone, and nobody outside is asked', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    // Swagger UI draws slowly where the processor is shared.
    page.setDefaultTimeout(60_000);
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on(
      'request',
      (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(service.url) || elsewhere.push(request.url()),
    );
    page.on(
      'console',
      (message) => message.type() === 'error' && /Content.Security.Policy|Refused/.test(message.text()) && complaints.push(message.text()),
    );
    const ui = new SwaggerUi(page, service.url);
    await ui.open();
    await picture(page, 'docs');

    await ui.authorize('clerk.petition');
    const registered = await ui.run('cases_register');
    await picture(page, 'registered');
    expect(registered).toMatchObject({ status: 201, body: { title: '张三与李四民间借贷纠纷' } });
    const caseId = String(registered.body['id']);
    const parties = registered.body['parties'] as { id: string }[];
    trackingCode = String(registered.body['trackingCode']);
    expect(await ui.run('cases_list')).toMatchObject({ status: 200, body: { items: [{ id: caseId }] } });
    // The example names the committee of the demo county: nothing to fill in but the case.
    const offered = await ui.run('handoffs_offer', { caseId });
    expect(offered).toMatchObject({ status: 201, body: { toOrganisation: { id: county.organisations['committee-youyi'] } } });

    await ui.authorize('registrar.mediation');
    const accepted = await ui.run('handoffs_accept', { handoffId: String(offered.body['id']) });
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
    const proceedingId = String(accepted.body['proceedingId']);
    for (const { id } of parties) {
      const willing = await ui.run('proceedings_recordWillingness', { proceedingId }, (example) => ({ ...example, partyId: id }));
      expect(willing.status).toBe(200);
    }
    expect(await ui.run('proceedings_accept', { proceedingId })).toMatchObject({ status: 200, body: { state: 'accepted' } });
    const appointed = await ui.run('proceedings_appointMediator', { proceedingId });
    expect(appointed).toMatchObject({ status: 200, body: { handler: { id: county.mediators['mediator.li'] } } });

    // The registrar is told why not; the mediator may.
    const refused = await ui.run('proceedings_openMediation', { proceedingId });
    await picture(page, 'refused');
    expect(refused).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    await ui.authorize('mediator.li');
    expect(await ui.run('proceedings_openMediation', { proceedingId })).toMatchObject({ status: 200, body: { state: 'mediating' } });
    await picture(page, 'mediating');
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);

  it('a party follows the case on a phone, and nothing sticks out of the screen', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, locale: 'zh-CN' });
    for (const [name, code] of Object.entries({ track: trackingCode, 'track-unknown': 'AAAA-AAAA-AAAA-AA' })) {
      await phone.goto(`${service.url}/track/${code}`);
      await picture(phone, name);
      // As text, for it runs in the page.
      const width = await phone.evaluate<number>(
        'Math.max(...[...document.querySelectorAll("*")].map((one) => one.getBoundingClientRect().right), document.documentElement.scrollWidth)',
      );
      expect(width).toBeLessThanOrEqual(390);
      expect(await phone.locator('html').getAttribute('lang')).toBe('zh-CN');
      expect(await phone.locator('h1').count()).toBe(1);
      expect(await phone.locator('body').innerText()).toContain('12348');
    }
    await phone.goto(`${service.url}/track/${trackingCode}`);
    const seen = await phone.locator('body').innerText();
    expect(seen).toContain('友谊镇人民调解委员会');
    expect(seen).not.toMatch(/张三|李四|借贷/);
    await phone.close();
  }, 60_000);
});
